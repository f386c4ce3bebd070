-- harbour 05: how the rows are made. Everything is a hash of a row number and a salt, so two loads give the same rows.
-- hashint8extended is the server's own hash of a bigint; its 53 low bits become a number in [0, 1). The schema is dropped in 14.

create function seed.unit(k bigint, salt bigint) returns double precision language sql immutable parallel safe
return (hashint8extended(k, salt) & 9007199254740991)::double precision / 9007199254740992.0;

create function seed.between(k bigint, salt bigint, low integer, high integer) returns integer language sql immutable parallel safe
return low + floor(seed.unit(k, salt) * (high - low + 1))::integer;

create function seed.pick(words text[], k bigint, salt bigint) returns text language sql immutable parallel safe
return words[1 + floor(seed.unit(k, salt) * cardinality(words))::integer];

create function seed.bell(k bigint, salt bigint) returns double precision language sql immutable parallel safe
return (seed.unit(k, salt) + seed.unit(k, salt + 1000) + seed.unit(k, salt + 2000) + seed.unit(k, salt + 3000) - 2) * 1.73;

comment on function seed.bell is 'About a normal distribution: mean 0, deviation 1.';

create function seed.day_start() returns timestamptz language sql immutable parallel safe
return timestamptz '2022-11-01 00:00:00Z';

create table seed.words (
    adjectives text[], nouns text[], foreign_names text[], given text[], family text[],
    agents text[], firms text[], cities text[], remarks text[], towns text[]
);

insert into seed.words values (
    '{Northern,Baltic,Silver,Amber,Royal,Atlantic,Swift,Grand,Polar,Crimson,Eastern,Golden,Quiet,Brave,Emerald,Iron,Coral,Western,Noble,Misty,Sapphire,Granite,Southern,Winter,Velvet,Copper,Bright,Storm}',
    '{Heron,Star,Pioneer,Horizon,Falcon,Venture,Crown,Spirit,Voyager,Trader,Lady,Albatross,Bay,Dawn,Explorer,Harmony,Wave,Castle,Fortune,Kestrel,Bridge,Arrow,Breeze,Legacy,Osprey,Tide,Summit,Ranger,Meridian,Lark}',
    '{Östersund,São Gabriel,Ægir,Ōkami Maru,Ελπίδα,Кама,Señora del Mar,Þórunn,Île de Ré,Łódź Express,海龙,はやぶさ丸,Åland,Gülnihal,Čapljina,Saint-Étienne,Mýrdal,L''Étoile,Nguyễn Huệ,شمس الخليج}',
    '{Anna,Lars,Maria,Jonas,Ingrid,Piotr,Fatima,Oskar,Lucía,Søren,Mei,Ahmed,Elif,Tomasz,Greta,Mateo,Aino,Yuki,Chloé,Nikolai,Sofia,Björn,Amara,Kofi,Zoë,Henrik,Priya,Viktor,Ida,Emil}',
    '{Lindqvist,Andersen,Kowalska,Müller,Virtanen,O''Brien,García,Hansen,Öztürk,Nguyen,Petrov,de Vries,Jensen,Sørensen,Nowak,Schmidt,Dubois,Rossi,Tanaka,Haddad,Berg,Ek,Van den Berg,Mäkelä,Olsen,Ødegård,Silva,Kaya,Łukasik,Björk}',
    '{Haldersund Shipping,Lindqvist & Sons,Nordagent,Baltic Husbandry,Inchline,Ek Liner Agency,Sundgate,Brygga Maritime,Captain''s Desk,Polar Port Services}',
    '{Aurora Foods,Norrland Timber,Baltic Steel,Kestrel Electronics,Hansa Trading,Vega Chemicals,Sundström Möbler,Atlas Machinery,Fjord Seafood,Oriental Textile Co,Lumen Lighting,Kraft & Söhne,Delta Agro,Meridian Motors,Polar Pharma,Tundra Outdoor,Ostsee Papier,Grão Brasil,Zhejiang Home,Terra Ceramics,Bosphorus Marble,Halders Bryggeri,Skagen Oil,Azure Paints,Iberia Citrus}',
    '{Hamburg,Rotterdam,Gdańsk,Göteborg,Tallinn,Helsinki,Shanghai,Santos,Antwerpen,Bergen,Riga,Kiel,Izmir,Busan,Valencia}',
    '{awaiting tide,crew change,bunkers by barge,repairs to ramp,garbage certificate missing,fresh water 120 t,waiting for pilot,"ETA revised twice, agent informed",reefer cargo first,"heavy lift, calm weather only","no remarks",medical assistance on arrival}',
    '{Quay Road,Saltworks Lane,Signal Hill,Harbour Street,Ropewalk,Tar Alley,Lighthouse Way,Customs Square}'
);

create table seed.type_range (type harbour.ship_type primary key, first_id integer not null, last_id integer not null);

insert into seed.type_range values
    ('container', 1, 760), ('bulk', 761, 1040), ('tanker', 1041, 1300), ('roro', 1301, 1420),
    ('cruise', 1421, 1500), ('general', 1501, 1760), ('service', 1761, 1800);

-- each berth has ships of its own (every step-th of its type), so that no ship is at two berths at once
create table seed.berth_ships (berth_id smallint primary key, first_id integer not null, step integer not null, ships integer not null, calls real not null);
