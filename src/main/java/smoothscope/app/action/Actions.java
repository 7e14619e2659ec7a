package smoothscope.app.action;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** All actions, and the keys of the window. */
public final class Actions {
    /**
     * Actions that belong together.
     *
     * @param name the key of its text: {@code actions.NAME}
     */
    public record Group(String name, List<Action> actions) {}

    private final List<Group> groups;

    public Actions(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    public List<Group> groups() {
        return groups;
    }

    public Action named(String name) {
        return groups.stream()
                .flatMap(group -> group.actions().stream())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + name));
    }

    /** Listens for the keys, after the control that has the focus had its say, in the place of other actions that did so before. */
    public void listen(Scene scene) {
        scene.setOnKeyPressed(event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl
                    && !event.isShortcutDown()
                    && !event.getCode().isFunctionKey();
            if (!typing) {
                act(event);
            }
        });
    }

    /** Does an action where a character is typed that has no key of its own on every keyboard. */
    public void typed(Scene scene, String character, String name) {
        scene.setOnKeyTyped(event -> {
            if (event.getCharacter().equals(character) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                named(name).handler().run();
                event.consume();
            }
        });
    }

    private void act(KeyEvent event) {
        of(event).ifPresent(action -> {
            action.handler().run();
            event.consume();
        });
    }

    /** The action that a key does. */
    public Optional<Action> of(KeyEvent event) {
        return groups.stream()
                .flatMap(group -> group.actions().stream())
                .filter(action ->
                        action.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst();
    }
}
