package org.andian.test.arch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts in source files, read from the compiler's own tree: each sum of strings as one text,
 * with constants put in; what is known only at run time is {@link #UNKNOWN}.
 */
final class SqlTexts {

    /** Stands for a part of a text that only the running program knows. */
    static final String UNKNOWN = "\u0001";

    private static final Set<String> TABLE_ANNOTATIONS =
            Set.of("Table", "SecondaryTable", "JoinTable", "CollectionTable");

    /**
     * A file with its texts.
     *
     * @param type its package and class
     * @param texts in the file's order
     * @param entityTables names its JPA annotations give
     */
    record Source(String type, List<String> texts, List<String> entityTables) {}

    private SqlTexts() {}

    static List<Source> read(List<Path> paths) throws IOException {
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
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Constants constants = new Constants();
            units.forEach(unit -> constants.scan(unit, null));
            return units.stream().map(unit -> source(unit, constants)).toList();
        }
    }

    private static Source source(CompilationUnitTree unit, Constants constants) {
        Texts texts = new Texts(constants);
        texts.scan(unit, null);
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        return new Source(
                unit.getPackageName() + "." + file.replace(".java", ""),
                texts.found,
                texts.entityTables);
    }

    /** What {@code static final} fields hold, by {@code Class.NAME}. */
    private static final class Constants extends TreeScanner<Void, Void> {

        private final Map<String, ExpressionTree> values = new HashMap<>();
        private String owner = "";

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = owner;
            owner = type.getSimpleName().toString();
            super.visitClass(type, nothing);
            owner = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null
                    && variable.getModifiers()
                            .getFlags()
                            .containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))) {
                values.put(owner + "." + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }

        /** The text of an expression in a class. */
        String text(ExpressionTree expression, String type) {
            return switch (expression) {
                case LiteralTree literal -> String.valueOf(literal.getValue());
                case ParenthesizedTree inner -> text(inner.getExpression(), type);
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                        text(sum.getLeftOperand(), type) + text(sum.getRightOperand(), type);
                case IdentifierTree name -> constant(type, name.getName().toString());
                case MemberSelectTree name ->
                        constant(last(name.getExpression()), name.getIdentifier().toString());
                default -> UNKNOWN;
            };
        }

        private String constant(String type, String name) {
            ExpressionTree value = values.get(type + "." + name);
            return value == null ? UNKNOWN : text(value, type);
        }

        private static String last(ExpressionTree name) {
            String text = name.toString();
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }

    /** Collects a file's texts; of a sum only the whole. */
    private static final class Texts extends TreeScanner<Void, Void> {

        private final Constants constants;
        private final List<String> found = new ArrayList<>();
        private final List<String> entityTables = new ArrayList<>();
        private String owner = "";

        Texts(Constants constants) {
            this.constants = constants;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String outer = owner;
            owner = type.getSimpleName().toString();
            super.visitClass(type, nothing);
            owner = outer;
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() == Tree.Kind.PLUS) {
                found.add(constants.text(sum, owner));
                inside(sum);
                return null;
            }
            return super.visitBinary(sum, nothing);
        }

        /** Operands that are no texts may hold texts of their own, as arguments do. */
        private void inside(ExpressionTree operand) {
            switch (operand) {
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
                    inside(sum.getLeftOperand());
                    inside(sum.getRightOperand());
                }
                case LiteralTree literal -> {}
                default -> scan(operand, null);
            }
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                found.add((String) literal.getValue());
            }
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (TABLE_ANNOTATIONS.contains(annotation.getAnnotationType().toString())) {
                annotation.getArguments().stream()
                        .filter(AssignmentTree.class::isInstance)
                        .map(AssignmentTree.class::cast)
                        .filter(argument -> argument.getVariable().toString().equals("name"))
                        .map(argument -> constants.text(argument.getExpression(), owner))
                        .forEach(entityTables::add);
                return null;
            }
            return super.visitAnnotation(annotation, nothing);
        }
    }
}
