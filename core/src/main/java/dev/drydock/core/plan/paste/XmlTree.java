package dev.drydock.core.plan.paste;

import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.text.PlainXml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML as a tree of the same shape as JSON of the same plan: an element whose children are all of one name, its
/// own without the plural, is a list; of two that have one name the second gets a number. Values are texts.
/// There are no entities but the five of XML itself.
final class XmlTree {
    /// A node inside a node takes two levels.
    private static final int MOST_OPEN = 2 * PlanLimits.DEPTH + 100;

    private static final class Element {
        final String name;
        final StringBuilder text = new StringBuilder();
        final List<String> names = new ArrayList<>();
        final List<PlanValue> values = new ArrayList<>();

        Element(String name) {
            this.name = name;
        }

        PlanValue value() {
            if (names.isEmpty()) {
                return new PlanValue.Text(text.toString());
            }
            String first = names.getFirst();
            boolean list = first.equals("Item") || first.equals("Query") || name.equals(first + "s");
            if (list && names.stream().allMatch(first::equals)) {
                return new PlanValue.Items(values);
            }
            LinkedHashMap<String, PlanValue> members = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                String name = names.get(i).replace('-', ' ');
                PlanValue value = values.get(i);
                boolean goesOn = value instanceof PlanValue.Items && members.get(name) instanceof PlanValue.Items;
                if (goesOn) {
                    members.merge(name, value, TreeStack::both);
                } else {
                    members.put(members.containsKey(name) ? name + " 2" : name, value);
                }
            }
            return new PlanValue.Group(members);
        }
    }

    private final Deque<Element> open = new ArrayDeque<>();
    private final List<PlanValue> documents = new ArrayList<>();

    private int count;

    private XmlTree() {}

    static Pasted read(String text) {
        XmlTree tree = new XmlTree();
        boolean whole = false;
        try {
            XMLStreamReader reader = PlainXml.reader(text);
            whole = tree.through(reader);
        } catch (XMLStreamException damaged) {
            // what was read before it stays
        }
        if (tree.open.size() > MOST_OPEN) {
            return new Pasted.TooDeep();
        }
        if (tree.count > PlanLimits.VALUES) {
            return new Pasted.TooLarge();
        }
        while (!tree.open.isEmpty()) {
            tree.close();
        }
        return new Pasted.Documents(tree.documents, false, !whole);
    }

    /// @return whether the first element was closed
    private boolean through(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Element(reader.getLocalName()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> close();
                case XMLStreamConstants.DTD -> {
                    return false;
                }
                default -> {}
            }
            if (open.size() > MOST_OPEN || count > PlanLimits.VALUES) {
                return false;
            }
            if (open.isEmpty() && !documents.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void close() {
        count++;
        Element element = open.pop();
        Element parent = open.peek();
        if (parent == null) {
            documents.add(element.value());
        } else {
            parent.names.add(element.name);
            parent.values.add(element.value());
        }
    }
}
