package smoothscope.app.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import smoothscope.problem.Template;

/** Every English text that the sources hand to a parameter marked as {@link Template}, and where. */
final class Templates extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Path SOURCES = Path.of("src", "main", "java");
    /** What only the command line says. */
    private static final Path SPEAKS_ENGLISH = Path.of("smoothscope", "command");

    private final Trees trees;
    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, String> faults = new TreeMap<>();

    private Templates(Trees trees) {
        this.trees = trees;
    }

    /** Compiles the sources, against the classes that stand compiled already, as far as their names and types. */
    static Templates read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(speaking()));
            Templates templates = new Templates(Trees.instance(task));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            units.forEach(unit -> templates.scan(new TreePath(unit), null));
            return templates;
        }
    }

    /** The sources that name a class which takes such texts. */
    private static List<Path> speaking() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            Map<Path, String> sources = all.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, Templates::text));
            Pattern takers = Pattern.compile(sources.entrySet().stream()
                    .filter(source -> source.getValue().contains("@Template"))
                    .map(source -> source.getKey().getFileName().toString().replace(".java", ""))
                    .collect(Collectors.joining("|", "\\b(", ")\\b")));
            return sources.keySet().stream()
                    .filter(file -> !SOURCES.relativize(file).startsWith(SPEAKS_ENGLISH))
                    .filter(file -> takers.matcher(sources.get(file)).find())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** English and the place where it is said. */
    Map<String, String> found() {
        return found;
    }

    /** Places where the text is not constant, or is not given as many arguments as it has gaps. */
    Map<String, String> faults() {
        return faults;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        look(call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
        look(call.getArguments());
        return super.visitNewClass(call, null);
    }

    private void look(List<? extends ExpressionTree> arguments) {
        if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)) {
            return;
        }
        List<? extends VariableElement> parameters = called.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).getAnnotation(Template.class) != null) {
                boolean filled = called.isVarArgs() && i == parameters.size() - 2;
                take(arguments.get(i), filled ? arguments.subList(i + 1, arguments.size()) : List.of());
            }
        }
    }

    private void take(ExpressionTree text, List<? extends ExpressionTree> arguments) {
        if (element(text) instanceof VariableElement handedOn && handedOn.getAnnotation(Template.class) != null) {
            return;
        }
        List<@Nullable String> said = constants(text);
        int gaps = 0;
        for (String each : said) {
            if (each == null) {
                faults.put(place(text), "is not constant: " + text);
                return;
            }
            found.put(each, place(text));
            gaps = Math.max(gaps, Gaps.of(each).size());
        }
        if (gaps != arguments.size()) {
            faults.put(place(text), gaps + " gaps for " + arguments + ": " + text);
        }
    }

    private @Nullable Element element(Tree tree) {
        return trees.getElement(new TreePath(getCurrentPath(), tree));
    }

    /** The constant value of an expression, or both of one with a condition. */
    private List<@Nullable String> constants(ExpressionTree text) {
        if (text instanceof ConditionalExpressionTree either) {
            return Stream.of(either.getTrueExpression(), either.getFalseExpression())
                    .flatMap(each -> constants(each).stream())
                    .toList();
        }
        return Collections.singletonList(constant(text));
    }

    private @Nullable String constant(ExpressionTree text) {
        if (text instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (text instanceof ParenthesizedTree around) {
            return constant(around.getExpression());
        }
        if (text instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            String left = constant(sum.getLeftOperand());
            String right = constant(sum.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return element(text) instanceof VariableElement named && named.getConstantValue() instanceof String value
                ? value
                : null;
    }

    private String place(Tree tree) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long at = trees.getSourcePositions().getStartPosition(unit, tree);
        Path file = Path.of(unit.getSourceFile().toUri()).getFileName();
        return file + ":" + unit.getLineMap().getLineNumber(at);
    }
}
