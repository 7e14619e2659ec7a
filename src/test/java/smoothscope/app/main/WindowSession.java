package smoothscope.app.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import smoothscope.app.model.AppModel;
import smoothscope.app.text.Language;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.Selection;
import smoothscope.session.view.ViewState;

/**
 * What a user does with the window, over and over, and how long the JavaFX thread lets others wait meanwhile.
 *
 * <p>Every 5 ms something is handed to the JavaFX thread, whether the last was taken or not, and how long it waits is noted. So a wait counts
 * as long as it lasts, as it would for a user who can press a key at any moment; who instead waits for one answer before asking again counts
 * a block of 100 ms as one among twenty short waits.
 */
final class WindowSession {
    private static final int EVERY = 5;
    /** Between two things that the user does, in milliseconds. */
    private static final int PAUSE = 115;
    /** So often the script is gone through before another language is wanted. */
    private static final int ROUNDS = 5;

    private static final List<UnaryOperator<ViewState>> LOOKS = List.of(
            state -> state.withClasses(new ClassTriple(3, 5, 0)),
            state -> state.withComparedAlpha(0.05),
            state -> state.withOptions(state.options().withShading(true)),
            state -> state.withOptions(state.options().withOthers(true)),
            state -> state.withLarge(Optional.of(1)),
            state -> state.withLarge(Optional.empty()),
            state -> state.withOptions(state.options().withOthers(false).withShading(false)),
            state -> state.withClasses(new ClassTriple(0, 1, 2)));

    /**
     * Something that the user does.
     *
     * @param pauses for how many pauses it is looked at
     */
    private record Step(String name, int pauses, Consumer<WindowSession> act) {}

    private record Wait(String after, double milliseconds) {}

    private final Stage stage;
    private final List<Wait> waits = new ArrayList<>();
    private MainStage window;
    private String last = "";
    private boolean counting;

    /** @param window its stage is shown and its recording read */
    WindowSession(Stage stage, MainStage window) {
        this.stage = stage;
        this.window = window;
    }

    /**
     * Goes through the script thrice without counting, in both languages, so that everything was shown once, then counts for so long.
     * Another language gives a window whose every part is shown for the first time, so it is changed once in {@link #ROUNDS} rounds.
     */
    void run(int seconds) throws InterruptedException {
        List<Step> script = script();
        Step language = new Step("language", 5, WindowSession::speakAnother);
        ScheduledExecutorService prober = Executors.newSingleThreadScheduledExecutor();
        Future<?> probing = prober.scheduleAtFixedRate(this::probe, EVERY, EVERY, TimeUnit.MILLISECONDS);
        for (int round = 0; round < 2; round++) {
            for (Step step : script) {
                act(step);
            }
            act(language);
        }
        for (Step step : script) {
            act(step);
        }
        Platform.runLater(() -> counting = true);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int turn = 0; System.nanoTime() < end; turn++) {
            act(script.get(turn % script.size()));
            if (turn % (ROUNDS * script.size()) == ROUNDS * script.size() - 1) {
                act(language);
            }
        }
        probing.cancel(false);
        prober.shutdown();
        Platform.runLater(() -> counting = false);
        Thread.sleep(500);
        report();
    }

    private void probe() {
        long handed = System.nanoTime();
        Platform.runLater(() -> {
            if (counting) {
                waits.add(new Wait(last, (System.nanoTime() - handed) / 1e6));
            }
        });
    }

    private void act(Step step) throws InterruptedException {
        Platform.runLater(() -> {
            last = step.name();
            System.setProperty("session.step", last); // for a sampler of stacks, should one look on
            step.act().accept(this);
        });
        Thread.sleep((long) step.pauses() * PAUSE);
    }

    private void report() {
        System.out.println("JavaFX thread blocked: "
                + WindowBench.percentiles(waits.stream().map(Wait::milliseconds).toList()) + " over " + waits.size()
                + " samples");
        Map<String, List<Double>> after = new TreeMap<>();
        waits.forEach(wait ->
                after.computeIfAbsent(wait.after(), name -> new ArrayList<>()).add(wait.milliseconds()));
        after.forEach((name, some) -> System.out.printf(
                Locale.ROOT,
                "  %-22s longest %5.1f ms, above 50 ms %d of %d%n",
                name,
                some.stream().mapToDouble(each -> each).max().orElse(0),
                some.stream().filter(each -> each > 50).count(),
                some.size()));
    }

    private static List<Step> script() {
        List<Step> steps = new ArrayList<>();
        for (String side : List.of("reliability", "sweep", "numbers")) {
            LOOKS.forEach(look -> steps.add(change("look", look)));
            for (int row = 7; row < 600; row += 200) {
                OptionalInt hovered = OptionalInt.of(row);
                steps.add(on("hover", 1, model -> model.hovered().set(hovered)));
            }
            steps.add(on("tab " + side, 1, model -> model.side().set(side)));
            steps.add(press("undo", 1, KeyCode.Z, true));
            steps.add(press("theme", 2, KeyCode.T, true));
            for (int i = 0; i < 6; i++) {
                double alpha = 0.01 * i;
                steps.add(change("drag", state -> state.withComparedAlpha(alpha)));
            }
        }
        steps.add(press("theme", 2, KeyCode.T, true));
        steps.add(press("play", 10, KeyCode.SPACE, false));
        steps.add(press("rest", 1, KeyCode.SPACE, false));
        steps.add(on("pin", 2, model -> model.pinned().set(OptionalInt.of(40))));
        steps.add(on("unpin", 1, model -> model.pinned().set(OptionalInt.empty())));
        steps.add(on("choose", 2, model -> model.selected().set(Selection.of(3, 40, 500, 1000))));
        steps.add(on("choose none", 1, model -> model.selected().set(Selection.NONE)));
        for (KeyCode sheet : List.of(KeyCode.F1, KeyCode.E, KeyCode.T)) {
            steps.add(press("open " + sheet, 5, sheet, false));
            steps.add(press("close " + sheet, 5, sheet, false));
        }
        for (KeyCode other : List.of(KeyCode.COMMA, KeyCode.D)) {
            steps.add(press("window " + other, 5, other, true));
            steps.add(new Step("close window", 2, WindowSession::closeOthers));
        }
        steps.add(press("presenting", 7, KeyCode.F11, false));
        steps.add(press("presented", 7, KeyCode.F11, false));
        steps.add(press("tour", 5, KeyCode.F2, false));
        for (int i = 0; i < 5; i++) {
            steps.add(press("tour's next", 5, KeyCode.PAGE_DOWN, false));
        }
        steps.add(press("end of tour", 2, KeyCode.F2, false));
        return steps;
    }

    private static Step change(String name, UnaryOperator<ViewState> how) {
        return on(name, 1, model -> model.change(how));
    }

    private static Step on(String name, int pauses, Consumer<AppModel> act) {
        return new Step(name, pauses, session -> act.accept(session.window.model()));
    }

    private static Step press(String name, int pauses, KeyCode key, boolean control) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, control, false, false);
        return new Step(name, pauses, session -> Event.fireEvent(session.stage.getScene(), event));
    }

    private void closeOthers() {
        Window.getWindows().stream().filter(other -> other != stage).toList().forEach(Window::hide);
    }

    private void speakAnother() {
        window = window.speak(Texts.language() == Language.ENGLISH ? Language.TRADITIONAL_CHINESE : Language.ENGLISH);
    }
}
