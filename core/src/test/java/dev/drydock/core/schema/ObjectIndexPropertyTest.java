package dev.drydock.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class ObjectIndexPropertyTest {
    @Property
    void anyPartOfANameFindsIt(@ForAll @StringLength(min = 1, max = 90) String name, @ForAll int at) {
        String lower = name.toLowerCase(Locale.ROOT);
        int start = Math.floorMod(at, lower.length());
        ObjectIndex index = new ObjectIndex(List.of(ObjectName.of(ObjectKind.VIEW, "s", name)));
        assertThat(index.find(lower.substring(start), 1)).hasSize(1);
    }
}
