package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.schema.snapshot.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Access lists as the server writes them: `grantee=letters/grantor`, a star behind a letter that may be passed
/// on. Source: postgresql.org/docs/current/ddl-priv.html
enum AclText {
    RELATION("arwdDxt", ""),
    SEQUENCE("rwU", ""),
    ROUTINE("X", "X"),
    TYPE("U", "U"),
    SCHEMA("UC", ""),
    COLUMN("", "");

    private static final int MAINTAIN_SINCE = 17;
    private static final Map<Character, String> WORDS = Map.ofEntries(
            Map.entry('r', "SELECT"),
            Map.entry('w', "UPDATE"),
            Map.entry('a', "INSERT"),
            Map.entry('d', "DELETE"),
            Map.entry('D', "TRUNCATE"),
            Map.entry('x', "REFERENCES"),
            Map.entry('t', "TRIGGER"),
            Map.entry('m', "MAINTAIN"),
            Map.entry('X', "EXECUTE"),
            Map.entry('U', "USAGE"),
            Map.entry('C', "CREATE"),
            Map.entry('T', "TEMPORARY"),
            Map.entry('c', "CONNECT"));

    private final String owners;
    private final String everybodys;

    AclText(String owners, String everybodys) {
        this.owners = owners;
        this.everybodys = everybodys;
    }

    /// @param acl empty for the rights that are built in
    /// @param owner whose full rights go without saying; `""` for nobody's
    List<Grant> grants(Optional<List<String>> acl, String owner, int major) {
        if (acl.isEmpty()) {
            return everybodys
                    .chars()
                    .mapToObj(letter -> new Grant("", word((char) letter), false))
                    .toList();
        }
        List<Grant> grants = new ArrayList<>();
        boolean ownerTold = owner.isEmpty();
        for (String item : acl.orElseThrow()) {
            Item read = Item.of(item);
            if (!owner.isEmpty() && read.grantee.equals(owner)) {
                ownerTold = true;
                if (!ownsAll(read.letters, major)) {
                    grants.addAll(read.grants());
                }
            } else {
                grants.addAll(read.grants());
            }
        }
        if (!ownerTold && !owners.isEmpty()) {
            grants.add(new Grant(owner, Grant.NONE, false));
        }
        return grants.stream().distinct().toList();
    }

    private boolean ownsAll(String letters, int major) {
        String all = this == RELATION && major >= MAINTAIN_SINCE ? owners + "m" : owners;
        return all.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static String word(char letter) {
        return WORDS.getOrDefault(letter, String.valueOf(letter));
    }

    private record Item(String grantee, String letters) {
        static Item of(String text) {
            StringBuilder name = new StringBuilder();
            int at = 0;
            boolean quoted = false;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    name.append(c);
                    at++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (c == '=' && !quoted) {
                    break;
                } else {
                    name.append(c);
                }
            }
            int slash = text.indexOf('/', at);
            return new Item(name.toString(), text.substring(at + 1, slash < 0 ? text.length() : slash));
        }

        List<Grant> grants() {
            List<Grant> grants = new ArrayList<>();
            for (int i = 0; i < letters.length(); i++) {
                if (letters.charAt(i) != '*') {
                    boolean grantable = i + 1 < letters.length() && letters.charAt(i + 1) == '*';
                    grants.add(new Grant(grantee, word(letters.charAt(i)), grantable));
                }
            }
            return grants;
        }
    }
}
