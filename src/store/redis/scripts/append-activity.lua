-- Appends an activity once an id, and tells the listeners.
--
-- KEYS[1] log        list of JSON [id, activity], oldest first
-- KEYS[2] positions  hash of activity id to its place in the log, from 1
-- ARGV[1] id of the activity
-- ARGV[2] JSON [id, activity]
-- ARGV[3] channel of the listeners
--
-- Answers {position, JSON [id, activity] as it was appended first}.

local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then
  return { tonumber(known), redis.call('LINDEX', KEYS[1], known - 1) }
end
local position = redis.call('RPUSH', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[1], position)
redis.call('PUBLISH', ARGV[3], position)
return { position, ARGV[2] }
