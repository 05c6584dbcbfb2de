-- Moves an entry out of the inbox, for a person to look at. Does nothing under an older fence.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] entries   hash of entry id to body
-- KEYS[4] attempts  hash of entry id to how often it was handed out
-- KEYS[5] parked    list of JSON {id, body (JSON text), attempts, reason}
-- ARGV[1] fence that the holder has
-- ARGV[2] id of the entry
-- ARGV[3] reason
--
-- Answers 1 when it was moved, else 0.

if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] or redis.call('LREM', KEYS[2], 1, ARGV[2]) == 0 then
  return 0
end

local attempts = tonumber(redis.call('HGET', KEYS[4], ARGV[2]) or 0)
local body = redis.call('HGET', KEYS[3], ARGV[2])
redis.call('RPUSH', KEYS[5], cjson.encode({ id = ARGV[2], body = body, attempts = attempts, reason = ARGV[3] }))
redis.call('HDEL', KEYS[3], ARGV[2])
redis.call('HDEL', KEYS[4], ARGV[2])
return 1
