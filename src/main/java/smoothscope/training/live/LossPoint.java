package smoothscope.training.live;

/**
 * The training loss over the last few steps.
 *
 * @param step the last of them
 * @param epochs the same in epochs
 * @param steering as of that step
 * @param left mean loss of the network without smoothing, in nats; its floor is 0
 * @param right mean smoothed loss of the network with α, in nats
 * @param floor the least the right loss can reach, in nats
 */
public record LossPoint(long step, double epochs, Steering steering, double left, double right, double floor) {}
