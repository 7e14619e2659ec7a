package smoothscope.session.teaching;

/**
 * How far one class's examples lie apart in two networks.
 *
 * @param label the class, by the session's number
 * @param examples how many there are
 * @param distance mean distance between the two networks' logits of an example, a common shift aside
 * @param towards the wrong class whose logit rose the most against the others, by the session's number
 */
public record ClassMove(int label, int examples, double distance, int towards) {}
