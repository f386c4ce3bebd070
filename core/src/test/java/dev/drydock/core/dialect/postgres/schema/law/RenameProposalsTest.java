package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal;
import dev.drydock.core.schema.diff.proposal.RenameProposal.Evidence;
import dev.drydock.core.schema.diff.proposal.RenameProposal.Standing;
import dev.drydock.core.schema.diff.proposal.RenameProposals;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.TypeBody;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is proposed as a rename, with which evidence, and what is not. Of the public pairs each so-manyth, all
/// with `-Ddrydock.schema.pairs=1`.
@Tag("server")
class RenameProposalsTest {
    private static final int STRIDE = Math.max(1, Integer.getInteger("drydock.schema.pairs", 40) / 4);
    private static final Pattern ANNOTATION = Pattern.compile("@renamed from=(\"[^\"]+\"|[\\w.]+)");

    @Test
    void renamedTableBringsItsKeysAndSequenceAlong() throws Exception {
        List<RenameProposal> found = proposals("""
            create table users (id serial primary key, username text not null unique, age integer);
            create index users_age on users (age)\
            """, """
            create table accounts (id serial primary key, user_name text not null unique, age integer);
            create index accounts_age on accounts (age)\
            """);
        assertThat(found.stream().map(RenameProposalsTest::words))
                .containsExactlyInAnyOrder(
                        "PROPOSED users > accounts",
                        "PROPOSED username > user_name",
                        "PROPOSED users_id_seq > accounts_id_seq",
                        "PROPOSED users_pkey > accounts_pkey",
                        "PROPOSED users_username_key > accounts_user_name_key",
                        "PROPOSED users_age > accounts_age");
        assertThat(found.stream()
                        .filter(each -> each.rename().to().name().equals("user_name"))
                        .flatMap(each -> each.evidence().stream()))
                .contains(Evidence.SAME_TYPE, Evidence.SAME_PLACE, Evidence.LIKE_NAME, Evidence.ONLY_CANDIDATE);
    }

    @Test
    void columnOfAnotherTypeIsAnotherColumn() throws Exception {
        assertThat(standings("create table t (id integer, age integer)", "create table t (id integer, remark text)"))
                .doesNotContain(Standing.PROPOSED, Standing.AMBIGUOUS);
    }

    @Test
    void likeNameCarriesAColumnOverToAWiderType() throws Exception {
        assertThat(standings(
                        "create table t (id integer, username varchar(100), age integer)",
                        "create table t (id integer, user_name text not null, age integer)"))
                .containsExactly(Standing.PROPOSED);
    }

    @Test
    void twoEqualCandidatesAreToldAsSuch() throws Exception {
        assertThat(standings(
                        "create table t (amount numeric, id integer)",
                        "create table t (id integer, amounts numeric, amount1 numeric)"))
                .contains(Standing.AMBIGUOUS)
                .doesNotContain(Standing.PROPOSED);
    }

    @Test
    void strangersAreNotProposed() throws Exception {
        assertThat(proposals(
                        "create table cat (id integer, name text); create view v as select 1 as a",
                        "create table invoice (id bigint, total numeric); create view w as select 'x' as b"))
                .noneMatch(each -> each.standing() == Standing.PROPOSED);
    }

    @Test
    void publicPairsWithRenamesAreFound() throws Exception {
        assumeTrue(SchemaPairsTest.present(), "skipped: no public schema pairs");
        Score score = new Score();
        int number = 0;
        for (SchemaPairsTest.Pair pair : SchemaPairsTest.pairs()) {
            boolean annotated = ANNOTATION.matcher(pair.desired()).find();
            if ((annotated || pair.name().hashCode() % 8 == 0) && number++ % STRIDE == 0) {
                score.add(pair, annotated);
            }
        }
        score.print();
        assertThat(score.right * 100).isGreaterThanOrEqualTo(score.told * (STRIDE == 1 ? 90 : 60));
        assertThat(score.right * 100).isGreaterThanOrEqualTo((score.right + score.wrong) * 80);
    }

    private static String words(RenameProposal each) {
        return each.standing() + " " + each.rename().from().name() + " > "
                + each.rename().to().name();
    }

    private static List<Standing> standings(String from, String to) throws Exception {
        return proposals(from, to).stream().map(RenameProposal::standing).toList();
    }

    private static List<RenameProposal> proposals(String from, String to) throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            SchemaPairsTest.load(a, from);
            SchemaPairsTest.load(b, to);
            return RenameProposals.of(SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual()));
        }
    }

    /// Against the annotations by which the pairs tell what was renamed.
    private static final class Score {
        private int told;
        private int right;
        private int wrong;
        private int unsaid;
        private final List<String> notes = new ArrayList<>();

        void add(SchemaPairsTest.Pair pair, boolean annotated) throws Exception {
            List<RenameProposal> proposals;
            SchemaDiff diff;
            try (TestDatabase a = TestServers.postgres();
                    TestDatabase b = TestServers.postgres()) {
                SchemaPairsTest.load(a, pair.current());
                SchemaPairsTest.load(b, pair.desired());
                diff = SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual());
                proposals = RenameProposals.of(diff);
            } catch (SQLException unloadable) {
                return;
            }
            TreeSet<String> expected = new TreeSet<>();
            Matcher matcher = ANNOTATION.matcher(pair.desired());
            while (matcher.find()) {
                String name = matcher.group(1).replace("\"", "");
                boolean goes = diff.differences().stream().anyMatch(each -> gone(each, name));
                if (goes) {
                    expected.add(name);
                }
            }
            told += expected.size();
            for (RenameProposal each : proposals) {
                ElementKey from = each.rename().from();
                if (each.standing() != Standing.PROPOSED) {
                    continue;
                }
                if (expected.remove(from.name())) {
                    right++;
                } else if (annotated) {
                    unsaid++;
                } else {
                    wrong++;
                    notes.add("not said: " + pair.name() + " " + each);
                }
            }
            expected.forEach(name -> notes.add("missed: " + pair.name() + " " + name + " " + proposals));
        }

        private static boolean gone(Difference each, String name) {
            return switch (each) {
                case Difference.Removed removed -> removed.key().name().equals(name);
                case Difference.Changed changed ->
                    changed.before().body() instanceof TypeBody.EnumType type
                            && type.labels().contains(name)
                            && changed.after().body() instanceof TypeBody.EnumType now
                            && !now.labels().contains(name);
                default -> false;
            };
        }

        @SuppressWarnings("SystemOut")
        void print() {
            System.out.println("[RenameProposals] told by the pairs " + told + ", proposed of these " + right
                    + ", beside them " + unsaid + ", where nothing is told " + wrong);
            notes.forEach(note -> System.out.println("[RenameProposals] " + note));
        }
    }
}
