-- KEYS: counter; ARGV: tokens and micros to add, may be negative
-- A counter that has expired in between has nothing to correct.
if redis.call('EXISTS', KEYS[1]) == 1 then
  redis.call('HINCRBY', KEYS[1], 'tokens', ARGV[1])
  redis.call('HINCRBY', KEYS[1], 'micros', ARGV[2])
end
return 1
