-- Says how a conversation stands.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] outbox    list of reply ids, oldest first
-- ARGV[1] now, in milliseconds
--
-- Answers 'leased', 'unfinished' or 'finished'.

if tonumber(redis.call('HGET', KEYS[1], 'until') or 0) > tonumber(ARGV[1]) then
  return 'leased'
end
return redis.call('LLEN', KEYS[2]) + redis.call('LLEN', KEYS[3]) > 0 and 'unfinished' or 'finished'
