-- Takes replies off the outbox.
--
-- KEYS[1] outbox    list of reply ids, oldest first
-- KEYS[2] replies   hash of reply id to body
-- ARGV    ids of the replies
--
-- Answers how many were there.

local count = 0
for _, id in ipairs(ARGV) do
  count = count + redis.call('HDEL', KEYS[2], id)
  redis.call('LREM', KEYS[1], 1, id)
end
return count
