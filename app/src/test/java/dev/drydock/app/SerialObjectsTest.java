package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialObjectsTest {
    /// The exploit, in a process of its own since a filter is for ever: 1 when it got an object.
    static void main(String[] none) throws IOException, ClassNotFoundException {
        SerialObjects.refuse();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<String>());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.exit(in.readObject() == null ? 2 : 1);
        } catch (InvalidClassException refused) {
            System.exit(0);
        }
    }

    @Test
    void notEvenAListIsRead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SerialObjectsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drydock", "drydock.cmd", "jpackage.cfg", "src-installer/cli.properties"})
    void everyLauncherSaysItBeforeTheFirstClass(String launcher) throws IOException {
        assertThat(Files.readString(
                        Path.of(System.getProperty("drydock.root", "..")).resolve(launcher)))
                .contains("-Djdk.serialFilter=!*");
    }
}
