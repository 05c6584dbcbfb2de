-- Forgets a conversation but for what waits in its inbox; with nothing waiting nothing is left. Does nothing under an older fence.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] entries   hash of entry id to body
-- KEYS[4] attempts  hash of entry id to how often it was handed out
-- KEYS[5] accepted  sorted set of entry ids by the time they came
-- KEYS[6] outbox    list of reply ids, oldest first
-- KEYS[7] replies   hash of reply id to body
-- KEYS[8] parked    list of JSON {id, body (JSON text), attempts, reason}
-- ARGV[1] fence that the holder has
--
-- Answers 1 when it was forgotten, else 0.

if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then
  return 0
end

redis.call('DEL', KEYS[6], KEYS[7], KEYS[8])
if redis.call('LLEN', KEYS[2]) == 0 then
  redis.call('DEL', KEYS[1], KEYS[3], KEYS[4], KEYS[5])
end
return 1
