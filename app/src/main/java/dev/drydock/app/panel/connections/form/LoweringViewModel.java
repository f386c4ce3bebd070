package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The question why a profile of production becomes less safe. FX thread.
public final class LoweringViewModel {
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Reason> then = reason -> {};

    /// @param look of the environment as it is stored
    /// @param lowered what the change takes away
    public record Question(EnvironmentLook look, String name, Set<Lowering> lowered) {}

    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    void ask(Form sent, Set<Lowering> lowered, Consumer<Reason> given) {
        Contents stored = sent.origin().orElseGet(sent::contents);
        then = given;
        question.set(Optional.of(new Question(stored.environment(), stored.typed(Field.NAME), lowered)));
    }

    /// False when `typed` is no reason: the question stays.
    public boolean give(String typed) {
        Optional<Reason> reason = Reason.of(typed);
        reason.ifPresent(why -> {
            keep();
            then.accept(why);
        });
        return reason.isPresent();
    }

    /// Nothing is saved; what was changed stays in the form.
    public void keep() {
        question.set(Optional.empty());
    }
}
