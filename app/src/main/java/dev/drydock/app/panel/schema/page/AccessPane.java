package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.browse.Portion;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Who owns the object, who may do what with it, and which rows policies leave them.
final class AccessPane {
    private static final Messages TEXTS = PageWords.TEXTS;

    private AccessPane() {}

    /// @param on `""` for the object itself, else the column
    private record Right(String who, String on, String what) {}

    private record Rule(String name, PartBody.Policy policy) {}

    static Node of(Whole.Read read, ElementKey key) {
        List<Element> own =
                List.copyOf(Portion.of(read.snapshot(), key).elements().values());
        VBox cards = new VBox(12);
        own.stream()
                .filter(element -> element.key().equals(key))
                .flatMap(element -> element.owner().stream())
                .forEach(owner -> cards.getChildren().add(sentence(TEXTS.text("access.owner", owner))));
        own.stream()
                .filter(element -> element.body() instanceof RelationBody.Table)
                .map(element -> security((RelationBody.Table) element.body()))
                .forEach(words -> cards.getChildren().add(sentence(words)));
        List<Right> rights = own.stream().flatMap(e -> rights(e).stream()).toList();
        cards.getChildren().add(rights.isEmpty() ? none() : rights(rights));
        List<Rule> policies = own.stream()
                .filter(element -> element.body() instanceof PartBody.Policy)
                .map(element -> new Rule(element.key().name(), (PartBody.Policy) element.body()))
                .toList();
        if (!policies.isEmpty()) {
            cards.getChildren().add(policies(policies));
        }
        return cards;
    }

    private static String security(RelationBody.Table table) {
        return TEXTS.text(
                table.rowSecurityForced()
                        ? "access.rows.forced"
                        : table.rowSecurity() ? "access.rows.on" : "access.rows.off");
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted-13");
        label.setWrapText(true);
        return label;
    }

    private static Node none() {
        StackPane empty = new StackPane(
                new EmptyState(Icon.LOCK, TEXTS.text("access.noGrants"), TEXTS.text("access.noGrants.sentence")));
        empty.setMinHeight(150);
        return new FactCard(TEXTS.text("card.grants"), "0", empty);
    }

    private static List<Right> rights(Element element) {
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (Grant grant : element.grants()) {
            String what = Grant.NONE.equals(grant.privilege())
                    ? TEXTS.text("access.none")
                    : grant.grantable() ? TEXTS.text("access.grantable", grant.privilege()) : grant.privilege();
            byRole.computeIfAbsent(grant.grantee(), none -> new ArrayList<>()).add(what);
        }
        String on = element.key().kind() == ElementKind.COLUMN ? element.key().name() : "";
        return byRole.entrySet().stream()
                .map(role -> new Right(
                        role.getKey().isEmpty() ? TEXTS.text("access.everybody") : role.getKey(),
                        on,
                        String.join(", ", role.getValue())))
                .toList();
    }

    private static FactCard rights(List<Right> rights) {
        return FactCard.table(
                TEXTS.text("card.grants"),
                rights,
                List.of(
                        new Fact<>(TEXTS.text("head.role"), 150, "", Right::who),
                        new Fact<>(
                                TEXTS.text("head.on"),
                                120,
                                "muted",
                                r -> r.on().isEmpty() ? TEXTS.text("access.whole") : r.on()),
                        new Fact<>(TEXTS.text("head.privileges"), 300, "mono", Right::what)),
                r -> null);
    }

    private static FactCard policies(List<Rule> rules) {
        return FactCard.table(
                TEXTS.text("card.policies"),
                rules,
                List.of(
                        new Fact<>(TEXTS.text("head.policy"), 140, "mono", Rule::name),
                        new Fact<>(
                                TEXTS.text("head.command"),
                                80,
                                "muted",
                                r -> r.policy().command()),
                        new Fact<>(TEXTS.text("head.roles"), 110, "", r -> roles(r.policy())),
                        new Fact<>(
                                TEXTS.text("head.rows.seen"),
                                200,
                                "mono muted",
                                r -> text(r.policy().using())),
                        new Fact<>(
                                TEXTS.text("head.rows.new"),
                                200,
                                "mono muted",
                                r -> text(r.policy().withCheck()))),
                r -> Icon.LOCK.node(12, r.policy().permissive() ? "muted-icon" : "warning"));
    }

    private static String roles(PartBody.Policy policy) {
        return policy.roles().stream()
                .map(role -> role.isEmpty() ? TEXTS.text("access.everybody") : role)
                .collect(Collectors.joining(", "));
    }

    private static String text(Optional<String> expression) {
        return expression.orElse("");
    }
}
