-- Takes a conversation off the set of unfinished ones, unless it was touched in the meantime.
--
-- KEYS[1] unfinished  sorted set of conversations by the time they were touched last
-- ARGV[1] the conversation
-- ARGV[2] the time that was read
--
-- Answers 1 when it was taken off, else 0.

if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then
  return redis.call('ZREM', KEYS[1], ARGV[1])
end
return 0
