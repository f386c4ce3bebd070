package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.Message;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.LockText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RungText;
import dev.drydock.core.query.event.Notice;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What the server and we said during the last run, line by line.
final class MessageList extends ListView<Message> {
    private static final Messages TEXTS = QueryWords.TEXTS;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    MessageList(ObservableList<Message> messages) {
        super(messages);
        getStyleClass().add("message-list");
        Describe.quietly(this, TEXTS.text("area.messages"));
        setPlaceholder(new Label(TEXTS.text("messages.none")));
        setCellFactory(list -> new Cell());
    }

    /// A line: its look, its icon, its words.
    private record Line(Icon icon, String look, String words) {}

    private static Line line(Message message) {
        return switch (message) {
            case Message.Started m -> new Line(Icon.RUN, "muted-icon", m.sql());
            case Message.Noticed m -> new Line(Icon.INFO, "accent", notice(m.notice()));
            case Message.Updated m ->
                new Line(Icon.CHECK, "success", TEXTS.text("message.updated", QueryWords.number(m.rows())));
            case Message.Done m ->
                new Line(Icon.CHECK, "success", TEXTS.text("message.done", QueryWords.elapsed(m.elapsed())));
            case Message.Failed m -> new Line(Icon.FAILED, "danger", failed(m));
            case Message.Cancelled m ->
                new Line(Icon.STOP, "warning", TEXTS.text("message.cancelled", QueryWords.elapsed(m.elapsed())));
            case Message.Climbed m -> new Line(Icon.STOP, "warning", RungText.of(m.rung()));
            case Message.Silence m ->
                m.silent()
                        ? new Line(Icon.WARNING, "warning", TEXTS.text("message.silent"))
                        : new Line(Icon.REFRESH, "accent", TEXTS.text("message.heard"));
            case Message.Lost m -> new Line(Icon.FAILED, "danger", QueryWords.lost(m.loss()));
            case Message.Unused m -> new Line(Icon.WARNING, "warning", QueryWords.unused(m.what()));
            case Message.AccessChanged m ->
                new Line(
                        m.readOnly() ? Icon.LOCK : Icon.UNLOCK,
                        m.readOnly() ? "muted-icon" : "warning",
                        TEXTS.text(m.readOnly() ? "message.nowReadOnly" : "message.nowWritable"));
            case Message.CommittedByServer m ->
                new Line(Icon.WARNING, "warning", TEXTS.text("message.committedByServer"));
            case Message.Lock m -> lock(m);
            case Message.Reconnected m -> new Line(Icon.REFRESH, "accent", TEXTS.text("message.reconnected"));
            case Message.Dropped m ->
                new Line(
                        Icon.INFO,
                        "warning",
                        TEXTS.text("message.dropped", QueryWords.number(m.notices()), m.results()));
        };
    }

    private static Line lock(Message.Lock m) {
        if (m.why().isEmpty()) {
            return new Line(Icon.UNLOCK, "warning", TEXTS.text("message.unlocked"));
        }
        String why = LockText.of(m.why().get());
        return m.pending().isEmpty()
                ? new Line(Icon.LOCK, "muted-icon", why)
                : new Line(
                        Icon.LOCK,
                        "danger",
                        why + " " + TEXTS.text("state.lockedOpen", m.pending().count()));
    }

    private static String failed(Message.Failed m) {
        FaultText text = FaultText.of(m.why());
        return TEXTS.text("message.failed", text.line(), QueryWords.elapsed(m.elapsed()));
    }

    private static String notice(Notice notice) {
        StringBuilder words =
                new StringBuilder(notice.severity().isEmpty() ? "" : notice.severity() + ": ").append(notice.message());
        if (!notice.detail().isEmpty()) {
            words.append('\n').append(notice.detail());
        }
        if (!notice.hint().isEmpty()) {
            words.append('\n').append(notice.hint());
        }
        return words.length() > 4_000 ? words.substring(0, 4_000) + "…" : words.toString();
    }

    private static final class Cell extends ListCell<Message> {
        private final Label time = new Label();
        private final Label words = new Label();
        private final HBox row = new HBox(10, time, words);

        Cell() {
            time.getStyleClass().addAll("mono", "small", "muted");
            time.setMinWidth(USE_PREF_SIZE);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.getStyleClass().add("message-words");
            row.prefWidthProperty().bind(widthProperty().subtract(36));
            row.setMaxWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Message message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            Line line = line(message);
            time.setText(TIME.format(message.at()));
            words.setText(line.words);
            words.getStyleClass().remove("mono");
            if (message instanceof Message.Started) {
                words.getStyleClass().add("mono");
            }
            if (row.getChildren().size() > 2) {
                row.getChildren().remove(1);
            }
            row.getChildren().add(1, line.icon.node(14, line.look));
            setGraphic(row);
            setAccessibleText(line.words);
        }
    }
}
