package dev.drydock.app.panel.schema.page;

import dev.drydock.app.panel.schema.whole.Whole;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What can be done from the page of an object. FX thread.
public interface Deeds {
    /// The object's name as it stands in a statement.
    Optional<String> sqlName(ObjectName object);

    void openData(ObjectName object);

    void insert(ObjectName object);

    /// Puts the exact SQL of the object on the clipboard, where it is known else a readable one.
    void copyDdl(ObjectName object);

    /// Shows the object that `key` names or belongs to.
    void visit(ElementKey key);

    /// Lets the user write the comment of `key`.
    void comment(ElementKey key);

    /// Lets the user change the table of `key`.
    void change(ElementKey key);

    ObservableValue<Whole> whole();

    /// Reads the whole schema, again if need be.
    void readWhole(boolean again);

    /// The relations around `table`.
    Node diagram(Whole.Read read, ElementKey table);

    /// The exact SQL that makes or drops the object of `key`.
    Definition exact(Whole.Read read, ElementKey key, boolean drop);
}
