package smoothscope.app.classes;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import smoothscope.app.model.AppModel;
import smoothscope.app.model.AppModel.Shown;
import smoothscope.app.model.CoalescingQueue;
import smoothscope.app.style.Icon;
import smoothscope.app.text.ClassText;
import smoothscope.app.text.Texts;
import smoothscope.plane.ClassTriple;
import smoothscope.session.view.Suggestions;

/** Three classes worth looking at, by a click. */
public final class SuggestMenu extends MenuButton {
    /** What can be suggested for what is shown. */
    private record Offers(List<ClassTriple> paper, ClassTriple alike, ClassTriple separable, List<String> names) {}

    private final AppModel model;
    private final CoalescingQueue<Shown, Offers> search;
    private final Random random = new Random(1);

    /** @param worker where likenesses are computed */
    public SuggestMenu(AppModel model, Executor worker) {
        super(Texts.of("suggest"));
        this.model = model;
        this.search =
                new CoalescingQueue<>(worker, Platform::runLater, SuggestMenu::offers, this::offer, model::failed);
        setId("suggest");
        setGraphic(Icon.SUGGEST.node());
        setAccessibleText(Texts.of("suggest"));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new javafx.scene.control.Tooltip(Texts.of("suggest.tip")));
        // a menu without an item does not open, so there is always the one that needs no search
        getItems().add(surprise());
        model.measured().subscribe(measured -> measured.ifPresent(search::request));
    }

    private static Offers offers(Shown shown) {
        Suggestions suggestions = shown.session().suggestions(shown.state());
        List<String> names = ClassText.names(shown.session());
        return new Offers(suggestions.papers(), suggestions.alikePairAndThird(), suggestions.mostSeparable(), names);
    }

    private void offer(Offers offers) {
        if (isShowing()) {
            return;
        }
        getItems().clear();
        offers.paper().forEach(trio -> getItems().add(item("suggest.paper", trio, offers.names())));
        getItems()
                .addAll(
                        item("suggest.alike", offers.alike(), offers.names()),
                        item("suggest.separable", offers.separable(), offers.names()),
                        new SeparatorMenuItem(),
                        surprise());
    }

    private MenuItem item(String key, ClassTriple trio, List<String> names) {
        String three = Stream.of(trio.a(), trio.b(), trio.c()).map(names::get).collect(Collectors.joining(", "));
        MenuItem item = new MenuItem(Texts.of(key, three));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.change(state -> state.withClasses(trio)));
        return item;
    }

    private MenuItem surprise() {
        MenuItem item = new MenuItem(Texts.of("suggest.random"));
        item.setOnAction(event -> {
            Optional<Shown> shown = model.shown().get();
            shown.ifPresent(now -> model.change(
                    state -> state.withClasses(now.session().suggestions(state).random(random))));
        });
        return item;
    }
}
