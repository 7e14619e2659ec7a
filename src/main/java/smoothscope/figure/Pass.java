package smoothscope.figure;

/**
 * Marks that are put into a panel one after another.
 *
 * @param order the examples of the panel's projection in the order in which their marks are put
 * @param marks by the example's place; null where examples of a place are left out
 */
record Pass(PanelLayout panel, Order order, Mark[] marks) {}
