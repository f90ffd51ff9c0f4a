-- KEYS: counter; ARGV: tokens, micros, most tokens, most micros (0 = any), life in ms
local tokens = tonumber(redis.call('HGET', KEYS[1], 'tokens') or '0') + tonumber(ARGV[1])
local micros = tonumber(redis.call('HGET', KEYS[1], 'micros') or '0') + tonumber(ARGV[2])
local most_tokens, most_micros = tonumber(ARGV[3]), tonumber(ARGV[4])
if (most_tokens > 0 and tokens > most_tokens) or (most_micros > 0 and micros > most_micros) then
  return 0
end
redis.call('HINCRBY', KEYS[1], 'tokens', ARGV[1])
redis.call('HINCRBY', KEYS[1], 'micros', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1
