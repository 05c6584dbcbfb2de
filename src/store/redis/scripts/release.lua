-- Gives the lease back. The fence moves on, so that nothing can be written under the old one.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] attempts  hash of entry id to how often it was handed out
-- ARGV[1] fence that the holder has
-- ARGV[2] 1 to leave the last attempt of the oldest entry uncounted, else 0
--
-- Answers 0 when an entry waits that nobody takes back on purpose, else 1.

if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then
  return 1
end

local head = redis.call('LINDEX', KEYS[2], 0)
local forgive = ARGV[2] == '1'
if forgive and head and tonumber(redis.call('HGET', KEYS[3], head) or 0) > 0 then
  redis.call('HINCRBY', KEYS[3], head, -1)
end

redis.call('HSET', KEYS[1], 'fence', string.format('%.0f', ARGV[1] + 1), 'until', '0')
redis.call('HDEL', KEYS[1], 'worker')
return (forgive or not head) and 1 or 0
