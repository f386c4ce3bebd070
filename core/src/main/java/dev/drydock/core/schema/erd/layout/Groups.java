package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which entities stand in a frame together.
final class Groups {
    private final Map<ElementKey, String> groups = new HashMap<>();

    private Groups() {}

    static Groups of(ErdModel model, ErdOptions.Grouping grouping) {
        Groups made = new Groups();
        switch (grouping) {
            case NONE -> {}
            case SCHEMA -> model.entities().keySet().forEach(key -> made.groups.put(key, key.schema()));
            case CLUSTER -> made.clusters(model);
        }
        return made;
    }

    Optional<String> of(ElementKey key) {
        return Optional.ofNullable(groups.get(key));
    }

    /// What is connected has one number; what has no relation has no frame.
    private void clusters(ErdModel model) {
        int number = 0;
        for (ElementKey key : model.entities().keySet()) {
            if (!groups.containsKey(key)) {
                var cluster = model.distances(key, ErdOptions.ALL - 1).keySet();
                if (cluster.size() > 1) {
                    number++;
                    for (ElementKey member : cluster) {
                        groups.put(member, Integer.toString(number));
                    }
                }
            }
        }
    }
}
