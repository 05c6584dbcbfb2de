-- Empties the entries of a log before one of them, or all; their places stay.
--
-- KEYS[1] log        list of JSON [id, activity], oldest first; an emptied one is an empty text
-- KEYS[2] positions  hash of activity id to its place in the log, from 1
-- KEYS[3] opener     who opened the conversation
-- ARGV[1] id of the first activity that stays, or empty for none
-- ARGV[2] who opened it from now on
--
-- Answers how many places are empty.

local length = redis.call('LLEN', KEYS[1])
local first = tonumber(ARGV[1] ~= '' and redis.call('HGET', KEYS[2], ARGV[1]) or length + 1)
for place = 1, first - 1 do
  redis.call('LSET', KEYS[1], place - 1, '')
end

local known = redis.call('HGETALL', KEYS[2])
for i = 1, #known, 2 do
  if tonumber(known[i + 1]) < first then
    redis.call('HDEL', KEYS[2], known[i])
  end
end
redis.call('SET', KEYS[3], ARGV[2], 'XX')
return first - 1
