package dev.drydock.core.dialect.mysql.schema.translate;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.translate.NeutralType;
import dev.drydock.core.schema.translate.NeutralType.Base;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Types of MariaDB 10.6 to 11 and MySQL 5.7 to 9 (dev.mysql.com/doc/refman/en/data-types.html).
final class MysqlTypes {
    /// A text of more than so many characters cannot be a key as a whole (four bytes each, 3072 in all).
    static final int KEY_CHARACTERS = 255;

    private static final Pattern TYPE = Pattern.compile("(?is)(\\w+)(?:\\((.*)\\))?(.*)");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final int MOST_DIGITS = 65;
    private static final int MOST_SCALE = 30;
    private static final int MOST_FRACTION = 6;
    private static final int MOST_BITS = 64;
    private static final int LONG_TEXT = 16_000;

    private MysqlTypes() {}

    static NeutralType read(String told) {
        Matcher type = TYPE.matcher(told);
        if (!type.matches()) {
            return NeutralType.of(Base.OTHER, told);
        }
        String arguments = type.group(2) == null ? "" : type.group(2);
        NeutralType read = plain(type.group(1).toLowerCase(Locale.ROOT), arguments, told);
        return type.group(3).toLowerCase(Locale.ROOT).contains("unsigned") ? read.withoutSign() : read;
    }

    private static NeutralType plain(String name, String arguments, String told) {
        return switch (name) {
            case "tinyint" -> arguments.equals("1") ? NeutralType.of(Base.BOOLEAN, told) : integer(1, told);
            case "smallint" -> integer(2, told);
            case "mediumint" -> integer(3, told);
            case "int" -> integer(4, told);
            case "bigint" -> integer(8, told);
            case "decimal" -> numbers(NeutralType.of(Base.DECIMAL, told), arguments);
            case "float" -> NeutralType.of(Base.FLOAT, told);
            case "double" -> NeutralType.of(Base.DOUBLE, told);
            case "bit" -> numbers(NeutralType.of(Base.BITS, told), arguments.isEmpty() ? "1" : arguments);
            case "char" -> numbers(NeutralType.of(Base.CHARACTER, told), arguments.isEmpty() ? "1" : arguments);
            case "varchar" -> numbers(NeutralType.of(Base.TEXT, told), arguments);
            case "tinytext", "text", "mediumtext", "longtext" -> NeutralType.of(Base.TEXT, told);
            case "binary", "varbinary" -> numbers(NeutralType.of(Base.BYTES, told), arguments);
            case "tinyblob", "blob", "mediumblob", "longblob" -> NeutralType.of(Base.BYTES, told);
            case "date" -> NeutralType.of(Base.DATE, told);
            case "time" -> numbers(NeutralType.of(Base.TIME, told), arguments.isEmpty() ? "0" : arguments);
            case "datetime" -> numbers(NeutralType.of(Base.DATE_TIME, told), arguments.isEmpty() ? "0" : arguments);
            case "timestamp" -> numbers(NeutralType.of(Base.INSTANT, told), arguments.isEmpty() ? "0" : arguments);
            case "year" -> NeutralType.of(Base.YEAR, told);
            case "json" -> NeutralType.of(Base.JSON, told);
            case "uuid" -> NeutralType.of(Base.UUID, told);
            case "enum" -> NeutralType.of(Base.ENUM, told).labelled(labels(arguments));
            case "set" -> NeutralType.of(Base.SET, told).labelled(labels(arguments));
            default -> NeutralType.of(Base.OTHER, told);
        };
    }

    private static NeutralType integer(int bytes, String told) {
        return NeutralType.of(Base.INTEGER, told).sized(OptionalInt.of(bytes));
    }

    private static NeutralType numbers(NeutralType type, String arguments) {
        if (arguments.isEmpty()) {
            return type;
        }
        String[] numbers = arguments.split("\\s*,\\s*", -1);
        NeutralType sized = type.sized(OptionalInt.of(Integer.parseInt(numbers[0])));
        return numbers.length > 1 ? sized.scaled(OptionalInt.of(Integer.parseInt(numbers[1]))) : sized;
    }

    private static List<String> labels(String arguments) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(arguments);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    /// @param key whether a key searches it as a whole
    static Said write(NeutralType type, boolean key) {
        return switch (type.base()) {
            case BOOLEAN -> Said.same("tinyint(1)");
            case INTEGER -> Said.same(integer(type));
            case DECIMAL -> decimal(type);
            case FLOAT -> Said.same("float");
            case DOUBLE -> Said.same("double");
            case BITS -> bits(type);
            case CHARACTER -> characters(type, "char", key);
            case TEXT -> characters(type, "varchar", key);
            case BYTES -> bytes(type, key);
            case DATE -> Said.same("date");
            case TIME -> Said.same("time" + fraction(type));
            case TIME_WITH_ZONE -> Said.other("time" + fraction(type));
            case DATE_TIME -> Said.same("datetime" + fraction(type));
            case INSTANT -> Said.other("datetime" + fraction(type));
            case YEAR -> Said.same("year");
            case JSON -> Said.same("json");
            case UUID -> Said.other("char(36)");
            case ENUM -> Said.same("enum(" + texts(type.labels()) + ")");
            case SET -> Said.same("set(" + texts(type.labels()) + ")");
            case ARRAY -> Said.other("json");
            case INTERVAL, RANGE -> Said.other("varchar(255)");
            case XML -> Said.other("longtext");
            case OTHER -> Said.other(key ? "varchar(255)" : "longtext");
        };
    }

    private static String texts(List<String> labels) {
        return labels.stream().map(MysqlText::text).collect(Collectors.joining(","));
    }

    private static String integer(NeutralType type) {
        String name = switch (type.size().orElse(4)) {
            case 1 -> "tinyint";
            case 2 -> "smallint";
            case 3 -> "mediumint";
            case 8 -> "bigint";
            default -> "int";
        };
        return name + (type.unsigned() ? " unsigned" : "");
    }

    private static Said decimal(NeutralType type) {
        if (type.size().isEmpty()) {
            return Said.other("decimal(" + MOST_DIGITS + "," + MOST_SCALE + ")");
        }
        int digits = type.size().getAsInt();
        int scale = type.scale().orElse(0);
        boolean fits = digits <= MOST_DIGITS && scale >= 0 && scale <= MOST_SCALE && scale <= digits;
        return fits
                ? Said.same("decimal(" + digits + "," + scale + ")" + (type.unsigned() ? " unsigned" : ""))
                : Said.other("decimal(" + MOST_DIGITS + "," + Math.clamp(scale, 0, MOST_SCALE) + ")");
    }

    private static Said bits(NeutralType type) {
        int bits = type.size().orElse(MOST_BITS + 1);
        return bits <= MOST_BITS ? Said.same("bit(" + bits + ")") : Said.other("varchar(" + KEY_CHARACTERS + ")");
    }

    private static Said characters(NeutralType type, String name, boolean key) {
        int most = type.size().orElse(Integer.MAX_VALUE);
        if (key && most > KEY_CHARACTERS) {
            return Said.other("varchar(" + KEY_CHARACTERS + ")");
        }
        boolean wide = name.equals("char") && most > KEY_CHARACTERS;
        return most > LONG_TEXT ? Said.same("longtext") : Said.same((wide ? "varchar" : name) + "(" + most + ")");
    }

    private static Said bytes(NeutralType type, boolean key) {
        int most = type.size().orElse(Integer.MAX_VALUE);
        if (key && most > KEY_CHARACTERS) {
            return Said.other("varbinary(" + KEY_CHARACTERS + ")");
        }
        return Said.same(most > LONG_TEXT ? "longblob" : "varbinary(" + most + ")");
    }

    private static String fraction(NeutralType type) {
        int digits = Math.min(type.size().orElse(MOST_FRACTION), MOST_FRACTION);
        return digits == 0 ? "" : "(" + digits + ")";
    }

    /// @param same whether it holds exactly the same values
    record Said(String type, boolean same) {
        static Said same(String type) {
            return new Said(type, true);
        }

        static Said other(String type) {
            return new Said(type, false);
        }
    }
}
