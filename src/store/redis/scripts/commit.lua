-- Writes a turn: state, inbox mark, effect and replies together, or nothing when the lease has gone. Extends the lease.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] entries   hash of entry id to body
-- KEYS[4] attempts  hash of entry id to how often it was handed out
-- KEYS[5] accepted  sorted set of entry ids by the time they came
-- KEYS[6] outbox    list of reply ids, oldest first
-- KEYS[7] replies   hash of reply id to body
-- ARGV[1] fence that the writer holds
-- ARGV[2] version that the state was read at
-- ARGV[3] now, in milliseconds
-- ARGV[4] length of the lease, in milliseconds
-- ARGV[5] the new state
-- ARGV[6] id of the entry that is done, or empty for none
-- ARGV[7] id of an entry to be put first, or empty for none
-- ARGV[8] its body
-- ARGV[9], ARGV[10] ... id and body of each reply
--
-- Answers nil when lost, else {version, {id, body, attempts} of the oldest entry or nil}.

local turn = redis.call('HMGET', KEYS[1], 'fence', 'version')
if turn[1] ~= ARGV[1] or (turn[2] or '0') ~= ARGV[2] then
  return false
end

local version = tonumber(ARGV[2]) + 1
local ends = string.format('%.0f', ARGV[3] + ARGV[4])
redis.call('HSET', KEYS[1], 'version', version, 'state', ARGV[5], 'until', ends)

if ARGV[6] ~= '' then
  redis.call('LREM', KEYS[2], 1, ARGV[6])
  redis.call('HDEL', KEYS[3], ARGV[6])
  redis.call('HDEL', KEYS[4], ARGV[6])
end

if ARGV[7] ~= '' and redis.call('ZADD', KEYS[5], 'NX', ARGV[3], ARGV[7]) == 1 then
  redis.call('LPUSH', KEYS[2], ARGV[7])
  redis.call('HSET', KEYS[3], ARGV[7], ARGV[8])
end

for i = 9, #ARGV, 2 do
  if redis.call('HSETNX', KEYS[7], ARGV[i], ARGV[i + 1]) == 1 then
    redis.call('RPUSH', KEYS[6], ARGV[i])
  end
end

local head = redis.call('LINDEX', KEYS[2], 0)
local handed = head and { head, redis.call('HGET', KEYS[3], head), redis.call('HINCRBY', KEYS[4], head, 1) }
return { version, handed }
