package org.andian.test.bench;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.andian.test.Checkout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file's measures, read from the compiler's own tree.
 *
 * @param lines all lines of the file
 * @param longestLine in characters
 */
record SourceFile(Path path, int lines, int longestLine, Tokens tokens, List<Method> methods) {

    /**
     * @param lines from signature to closing brace, without annotations' Javadoc
     * @param nesting how deep if, loops, try and switch stand in each other; an {@code else if} is
     *     no deeper than its {@code if}
     */
    record Method(String name, int lines, int nesting, int parameters) {}

    static List<SourceFile> readAll(Path folder) throws IOException {
        List<Path> paths = Checkout.files(folder, ".java");
        if (paths.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(read(unit, positions));
            }
            return read;
        }
    }

    private static SourceFile read(CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        Path path = Path.of(unit.getSourceFile().toUri());
        String source = Files.readString(path);
        MethodFinder finder = new MethodFinder(unit, positions);
        finder.scan(unit, null);
        return new SourceFile(
                Checkout.root().relativize(path),
                (int) source.lines().count(),
                source.lines().mapToInt(String::length).max().orElse(0),
                Tokens.of(source),
                finder.found);
    }

    /** Collects the methods of a file; those of nested and anonymous classes count on their own. */
    private static final class MethodFinder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found = new ArrayList<>();
        private String owner = "";
        private boolean record;

        MethodFinder(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = owner;
            boolean outerRecord = record;
            record = type.getKind() == Tree.Kind.RECORD;
            owner =
                    outer.isEmpty()
                            ? type.getSimpleName().toString()
                            : outer + "." + type.getSimpleName();
            super.visitClass(type, nothing);
            owner = outer;
            record = outerRecord;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            BlockTree body = method.getBody();
            if (body != null && positions.getEndPosition(unit, method) >= 0) {
                Depth depth = new Depth();
                depth.scan(body, 0);
                found.add(
                        new Method(
                                owner + "." + method.getName(),
                                lines(method),
                                depth.deepest,
                                parameters(method)));
            }
            return super.visitMethod(method, nothing);
        }

        /**
         * A record's constructor lists its components, which say what the record is, not what a
         * call needs.
         */
        private int parameters(MethodTree method) {
            return record && method.getReturnType() == null ? 0 : method.getParameters().size();
        }

        private int lines(MethodTree method) {
            LineMap map = unit.getLineMap();
            Tree start = method.getReturnType() == null ? method.getBody() : method.getReturnType();
            return (int)
                    (map.getLineNumber(positions.getEndPosition(unit, method))
                            - map.getLineNumber(positions.getStartPosition(unit, start))
                            + 1);
        }
    }

    /** Counts how deep branching statements stand in each other. */
    private static final class Depth extends TreeScanner<Void, Integer> {

        private int deepest;

        @Override
        public Void scan(Tree tree, Integer depth) {
            if (tree == null || tree instanceof ClassTree) {
                return null;
            }
            int inside = depth + (branches(tree) ? 1 : 0);
            deepest = Math.max(deepest, inside);
            return tree.accept(this, inside);
        }

        @Override
        public Void visitIf(IfTree condition, Integer depth) {
            scan(condition.getCondition(), depth);
            scan(condition.getThenStatement(), depth);
            return scan(
                    condition.getElseStatement(),
                    condition.getElseStatement() instanceof IfTree ? depth - 1 : depth);
        }

        private static boolean branches(Tree tree) {
            return switch (tree) {
                case IfTree t -> true;
                case ForLoopTree t -> true;
                case EnhancedForLoopTree t -> true;
                case WhileLoopTree t -> true;
                case DoWhileLoopTree t -> true;
                case TryTree t -> true;
                case SwitchTree t -> true;
                case SwitchExpressionTree t -> true;
                case LambdaExpressionTree t ->
                        t.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
                default -> false;
            };
        }
    }
}
