package org.andian.test.bench;

import org.andian.test.Checkout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Lines per file and method of the main code by module, tokens on a line of code and the share of
 * comment ({@link Tokens} says what is counted), beside the figures of STYLE.md, and every
 * exception by name.
 */
final class SizeReport {

    private static final int LONG_FILE = 250;
    private static final int LONG_METHOD = 40;
    private static final int DEEP = 3;
    private static final int WIDE = 5;
    private static final String ROW =
            "%-11s %6s %6s %5s %5s %5s   %7s %6s %5s %5s %5s   %7s %6s   %6s %8s %7s%n";

    void print(PrintStream out) throws IOException {
        out.printf(
                ROW,
                "module",
                "files",
                "median",
                "p95",
                "max",
                "lines",
                "methods",
                "median",
                "p95",
                "p99",
                "max",
                "nesting",
                "params",
                "tok/li",
                "comments",
                "longest");
        List<SourceFile> all = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            List<SourceFile> files = SourceFile.readAll(sources(module));
            row(out, module, files);
            all.addAll(files);
        }
        List<SourceFile> main =
                all.stream().filter(file -> !file.path().startsWith("src-test")).toList();
        row(out, "main code", main);
        out.printf(
                ROW,
                "STYLE.md",
                "",
                "45-80",
                "<=250",
                "<=400",
                "",
                "",
                "3-5",
                "<=20",
                "<=40",
                "<=60",
                "<=3",
                "<=5",
                "<=7.5",
                ">=12 %",
                "<=120");
        row(out, "all tests", tests());
        out.printf(
                Locale.ROOT,
                "%nTokens of tests for one of main code: %.2f%nLongest line of a page: %d%n",
                (double) tokens(tests()) / tokens(main),
                longestOfPages());
        exceptions(out, all);
    }

    private static Path sources(String module) {
        return Checkout.module(module)
                .resolve(module.equals("src-test") ? "src/test/java" : "src/main/java");
    }

    private static List<SourceFile> tests() throws IOException {
        List<SourceFile> tests = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            tests.addAll(SourceFile.readAll(Checkout.module(module).resolve("src/test/java")));
        }
        return tests;
    }

    private static int longestOfPages() throws IOException {
        int longest = 0;
        Path pages = Checkout.module("portal-web").resolve("src/main/webapp");
        for (Path page : Checkout.files(pages, ".xhtml")) {
            try (Stream<String> lines = Files.lines(page)) {
                longest = Math.max(longest, lines.mapToInt(String::length).max().orElse(0));
            }
        }
        return longest;
    }

    private static void row(PrintStream out, String name, List<SourceFile> files) {
        Spread lines = Spread.of(files.stream().mapToInt(SourceFile::lines));
        List<SourceFile.Method> methods = methods(files);
        Spread length = Spread.of(methods.stream().mapToInt(SourceFile.Method::lines));
        out.printf(
                ROW,
                name,
                files.size(),
                lines.at(50),
                lines.at(95),
                lines.at(100),
                lines.sum(),
                methods.size(),
                length.at(50),
                length.at(95),
                length.at(99),
                length.at(100),
                most(methods, SourceFile.Method::nesting),
                most(methods, SourceFile.Method::parameters),
                tokensPerLine(files),
                commentShare(files),
                files.stream().mapToInt(SourceFile::longestLine).max().orElse(0));
    }

    private static String tokensPerLine(List<SourceFile> files) {
        int lines = files.stream().mapToInt(file -> file.tokens().codeLines()).sum();
        return lines == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f", (double) tokens(files) / lines);
    }

    private static int tokens(List<SourceFile> files) {
        return files.stream().mapToInt(file -> file.tokens().count()).sum();
    }

    /** Lines of comment among the lines that are not empty. */
    private static String commentShare(List<SourceFile> files) {
        int comment = files.stream().mapToInt(file -> file.tokens().commentLines()).sum();
        int code = files.stream().mapToInt(file -> file.tokens().codeLines()).sum();
        return code == 0
                ? "-"
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * comment / (comment + code));
    }

    private static int most(
            List<SourceFile.Method> methods, ToIntFunction<SourceFile.Method> figure) {
        return methods.stream().mapToInt(figure).max().orElse(0);
    }

    private static List<SourceFile.Method> methods(List<SourceFile> files) {
        return files.stream().map(SourceFile::methods).flatMap(List::stream).toList();
    }

    private static void exceptions(PrintStream out, List<SourceFile> files) {
        list(
                out,
                "Files over " + LONG_FILE + " lines",
                files.stream()
                        .filter(file -> file.lines() > LONG_FILE)
                        .sorted(Comparator.comparingInt(SourceFile::lines).reversed()),
                file -> file.lines() + " " + file.path());
        methods(
                out,
                files,
                "Methods over " + LONG_METHOD + " lines",
                method -> method.lines() > LONG_METHOD,
                SourceFile.Method::lines);
        methods(
                out,
                files,
                "Nested deeper than " + DEEP,
                method -> method.nesting() > DEEP,
                SourceFile.Method::nesting);
        methods(
                out,
                files,
                "More than " + WIDE + " parameters",
                method -> method.parameters() > WIDE,
                SourceFile.Method::parameters);
    }

    private static void methods(
            PrintStream out,
            List<SourceFile> files,
            String title,
            Predicate<SourceFile.Method> excess,
            ToIntFunction<SourceFile.Method> figure) {
        list(
                out,
                title,
                methods(files).stream()
                        .filter(excess)
                        .sorted(Comparator.comparingInt(figure).reversed()),
                method -> figure.applyAsInt(method) + " " + method.name());
    }

    private static <T> void list(
            PrintStream out, String title, Stream<T> found, Function<T, String> line) {
        List<String> lines = found.map(line).toList();
        out.println();
        out.println(title + ": " + (lines.isEmpty() ? "none" : lines.size()));
        lines.forEach(one -> out.println("  " + one));
    }
}
