-- harbour 11: sensor readings: 40 sensors, one reading in 15 minutes from the middle of June to noon of the last day, month by month.
-- Waves of a day and of a tide, noise, a sensor that is stuck for whole days (17), and 0.4 % missing values.

create function seed.reading(sensor integer, n integer) returns double precision language sql immutable parallel safe
return (array[1.4, 2.1, 11, 12, 140]::float8[])[1 + sensor % 5]
    + (array[0.6, 1.2, 5, 6, 60]::float8[])[1 + sensor % 5] * sin(n / 7.9e0 + sensor)
    + (array[0.05, 0.3, 3, 0.4, 22]::float8[])[1 + sensor % 5] * seed.bell(n, 500 + sensor);

-- rows: 57600
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-06-16Z')::integer / 900, extract(epoch from timestamptz '2026-07-01Z')::integer / 900 - 1) n;

-- rows: 119040
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-07-01Z')::integer / 900, extract(epoch from timestamptz '2026-08-01Z')::integer / 900 - 1) n;

-- rows: 119040
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-08-01Z')::integer / 900, extract(epoch from timestamptz '2026-09-01Z')::integer / 900 - 1) n;

-- rows: 115200
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-09-01Z')::integer / 900, extract(epoch from timestamptz '2026-10-01Z')::integer / 900 - 1) n;

-- rows: 119040
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-10-01Z')::integer / 900, extract(epoch from timestamptz '2026-11-01Z')::integer / 900 - 1) n;

-- rows: 59520
insert into harbour.sensor_readings (sensor_id, taken_at, value, quality)
select s.id, to_timestamp(n * 900::float8), case when seed.unit(n, 520 + s.id) >= 0.004 then seed.reading(s.id, case when s.id = 17 then n / 96 else n end) end,
    case when seed.unit(n, 520 + s.id) < 0.004 then 'missing' when seed.unit(n, 520 + s.id) < 0.011 then 'suspect' else 'good' end::harbour.reading_quality
from harbour.sensors s
cross join generate_series(extract(epoch from timestamptz '2026-11-01Z')::integer / 900, extract(epoch from timestamptz '2026-11-16 12:00:00Z')::integer / 900 - 1) n;
