package dev.drydock.core.schema.erd.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.SnapshotOf;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.erd.text.Notation;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Golden files. `-Ddrydock.capture=true` writes them anew.
@Tag("unit")
class ErdExportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/drydock/core/schema/erd/export");

    private static SchemaSnapshot harbour() {
        SnapshotOf s = new SnapshotOf();
        s.table("ships", "id bigint!", "imo integer!", "name text")
                .primary("ships", "id")
                .unique("ships", "imo");
        s.table("berths", "id bigint!", "code text", "depth numeric(4,1)").primary("berths", "id");
        s.table("port_calls", "id bigint!", "ship_id bigint!", "berth_id bigint", "status call_status")
                .primary("port_calls", "id")
                .foreign("port_calls", "ship_id", "ships")
                .foreign("port_calls", "berth_id", "berths");
        s.table("legs", "voyage int!", "no int!", "after_voyage int", "after_no int", "port_call_id bigint")
                .primary("legs", "voyage", "no")
                .foreign("legs", List.of("after_voyage", "after_no"), "legs", List.of("voyage", "no"));
        s.comment(s.key("ships"), "Ships that called\nat least once; it's a \"log\"");
        s.comment(s.key("ships").part(ElementKind.COLUMN, "imo"), "without the letters \"IMO\"");
        return s.snapshot();
    }

    @Test
    void mermaid() throws IOException {
        same("harbour.mmd", ErdExport.text(harbour(), ErdOptions.everything(), Notation.MERMAID));
    }

    @Test
    void dbml() throws IOException {
        same("harbour.dbml", ErdExport.text(harbour(), ErdOptions.everything(), Notation.DBML));
    }

    @Test
    void plantUml() throws IOException {
        same("harbour.puml", ErdExport.text(harbour(), ErdOptions.everything(), Notation.PLANTUML));
    }

    @Test
    void svg() throws IOException {
        SnapshotOf s = new SnapshotOf();
        Map<ElementKey, Long> rows = Map.of(s.key("ships"), 3_812L);
        same("harbour.svg", ErdExport.svg(harbour(), rows, ErdOptions.everything(), SvgPicture.Theme.BOTH));
    }

    @Test
    void fileOfOneThemeHoldsNoOther() {
        String light = ErdExport.svg(harbour(), Map.of(), ErdOptions.everything(), SvgPicture.Theme.LIGHT);
        String dark = ErdExport.svg(harbour(), Map.of(), ErdOptions.everything(), SvgPicture.Theme.DARK);
        assertThat(light).contains("#0969da").doesNotContain("#58a6ff", "prefers-color-scheme");
        assertThat(dark).contains("#58a6ff").doesNotContain("#0969da", "prefers-color-scheme");
    }

    private static void same(String file, String text) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("drydock.capture")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
