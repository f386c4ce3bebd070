package dev.drydock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;

/// Random secrets that must be found nowhere, in the clear or in the usual disguises. While it is open it
/// watches the command lines of all processes.
public final class Canaries implements AutoCloseable {
    private static final int CHUNK = 24;

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Set<String> commandLines = new ConcurrentSkipListSet<>();
    private final Set<String> environments = new ConcurrentSkipListSet<>();
    private final Thread watch = Thread.ofPlatform().daemon().name("argv watch").start(this::watch);

    /// A secret that a URL has to encode.
    public String hatch(String name) {
        String secret = "cnry+" + name + "/" + UUID.randomUUID() + "=&";
        secrets.put(name, secret);
        return secret;
    }

    /// One that was made elsewhere.
    public void adopt(String name, String secret) {
        secrets.put(name, secret);
    }

    /// Where they are in the files under `folder`, as `name in the clear: file`.
    public List<String> under(Path folder) {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                found.addAll(in(folder.relativize(file).toString(), bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public List<String> in(String where, String text) {
        List<String> found = new ArrayList<>();
        String folded = text.toLowerCase(Locale.ROOT);
        secrets.forEach((name, secret) -> disguises(secret).forEach((disguise, form) -> {
            boolean hex = disguise.startsWith("hex");
            if (hex ? folded.contains(form) : text.contains(form)) {
                found.add(name + " " + disguise + ": " + where);
            }
        }));
        return found;
    }

    /// Where they were in a command line of any process.
    public List<String> inCommandLines() {
        return commandLines.stream().flatMap(line -> in("argv", line).stream()).toList();
    }

    /// Where they were in the environment of a process that Drydock started.
    public List<String> inEnvironmentsOfChildren() {
        return environments.stream()
                .flatMap(line ->
                        in("environment of " + line.substring(0, Math.min(60, line.indexOf(' '))), line).stream())
                .toList();
    }

    /// How many processes that Drydock started were seen.
    public int children() {
        return environments.size();
    }

    /// How many command lines were seen.
    public int seen() {
        return commandLines.size();
    }

    private static Map<String, String> disguises(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Map<String, String> forms = new TreeMap<>();
        forms.put("in the clear", secret);
        forms.put("backwards", new StringBuilder(secret).reverse().toString());
        forms.put("URL-encoded", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.put("hex", HexFormat.of().formatHex(bytes));
        forms.put("hex of UTF-16", HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16LE)));
        forms.put("UTF-16", new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        for (int shift = 0; shift < 3; shift++) {
            // Somewhere inside a longer text that is encoded as a whole, at any of three alignments.
            byte[] tail = Arrays.copyOfRange(bytes, shift, bytes.length - (bytes.length - shift) % 3);
            forms.put(
                    "base64 at " + shift,
                    Base64.getEncoder().encodeToString(tail).substring(0, CHUNK));
            forms.put(
                    "base64url at " + shift,
                    Base64.getUrlEncoder().encodeToString(tail).substring(0, CHUNK));
        }
        return forms;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            ProcessHandle.allProcesses()
                    .filter(process -> process.pid() != ProcessHandle.current().pid())
                    .forEach(this::look);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void look(ProcessHandle process) {
        try {
            String commandLine = read(process, "cmdline");
            commandLines.add(commandLine);
            boolean child = process.parent().isPresent()
                    && read(process.parent().get(), "cmdline").contains("dev.drydock.app.Main");
            // Java's own helper stands between the two for a moment, with the environment of the first.
            if (child && !commandLine.contains("jspawnhelper") && !commandLine.contains("dev.drydock.app.Main")) {
                environments.add(commandLine + " " + read(process, "environ"));
            }
        } catch (IOException over) {
            // that process is over, or another user's
        }
    }

    private static String read(ProcessHandle process, String what) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), what), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
