package dev.drydock.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.core.workspace.text.TextWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTextTest {
    static Stream<DbFault> ourOwn() {
        Stream<DbFault> refusals = Stream.of(Refusal.values()).flatMap(r -> Stream.of(r.fault("x"), r.fault("")));
        Stream<DbFault> rules = Stream.of(RunRule.values()).flatMap(r -> Stream.of(r.fault("x", ""), r.fault()));
        Stream<DbFault> problems =
                Stream.of(ScriptPart.Problem.values()).map(problem -> RunRule.NOT_SENDABLE.fault(problem.name(), ""));
        Stream<DbFault> store = Stream.of(
                        StoreFaults.DISK_FULL, StoreFaults.DAMAGED, StoreFaults.READ_ONLY, TextWriter.NO_SUCH_DRAFT)
                .flatMap(rule -> Stream.of(new DbFault.Refused(rule, "x", ""), new DbFault.Refused(rule, "", "")));
        return Stream.of(refusals, rules, problems, store).flatMap(each -> each);
    }

    static List<DbFault> ofServers() {
        return List.of(
                new DbFault.Unreachable("db-1", 5432, Duration.ofMillis(5_130), "08001"),
                new DbFault.Unreachable("", 0, Duration.ofMillis(3), ""),
                new DbFault.Denied("bob", "no", "28P01"),
                new DbFault.BadSql(-1, "", "42601"),
                new DbFault.Busy("lock", Duration.ofSeconds(2), "55P03"),
                new DbFault.Refused("ships_pkey", "", "23505"),
                new DbFault.Other("", ""));
    }

    @ParameterizedTest
    @MethodSource("ourOwn")
    void ourOwnRefusalsSayMoreThanOneSentenceAndNoCode(DbFault fault) {
        FaultText text = FaultText.of(fault);

        assertThat(text.title()).isNotBlank().isNotEqualTo("Refused by the server");
        assertThat(text.sentence())
                .endsWith(".")
                .doesNotContain("{", "()", "..", "( ")
                .doesNotContainPattern("(?<!DRYDOCK)_");
        assertThat(text.sentence().split("[.:,] ")).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("ofServers")
    void noFaultIsLeftWithoutAWord(DbFault fault) {
        FaultText text = FaultText.of(fault);

        assertThat(text.title()).isNotBlank();
        assertThat(text.sentence()).isNotBlank().doesNotContain("{");
    }
}
