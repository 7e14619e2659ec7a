package smoothscope.figure.paint;

import smoothscope.figure.layout.PanelLayout;

/**
 * Marks that are put into a panel one after another.
 *
 * @param order the examples of the panel's projection in the order in which their marks are put
 * @param marks by the example's slot; null where examples of a slot are left out
 */
public record Pass(PanelLayout panel, DrawOrder order, Mark[] marks) {}
