/// `drydock schema docs`: a schema as a browsable site or as Markdown.
@NullMarked
package dev.drydock.cli.schema.docs;

import org.jspecify.annotations.NullMarked;
