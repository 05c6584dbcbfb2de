-- Leaves one attempt at an entry uncounted. Nothing is made of an entry that is gone.
--
-- KEYS[1] attempts  hash of entry id to how often it was handed out
-- ARGV[1] id of the entry

if tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or 0) > 0 then
  redis.call('HINCRBY', KEYS[1], ARGV[1], -1)
end
