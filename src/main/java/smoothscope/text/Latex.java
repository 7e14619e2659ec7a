package smoothscope.text;

/** Text for LaTeX. */
public final class Latex {
    private Latex() {}

    /** Text as LaTeX sets it: what has a meaning there is written out. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(letter -> escaped.append(
                        switch (letter) {
                            case '\\' -> "\\textbackslash{}";
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + Character.toString(letter);
                            case 'α' -> "$\\alpha$";
                            case 'γ' -> "$\\gamma$";
                            case '→' -> "$\\to$";
                            case '√' -> "$\\surd$";
                            case '×' -> "$\\times$";
                            case '±' -> "$\\pm$";
                            case '·' -> "$\\cdot$";
                            case '−' -> "$-$";
                            default -> Character.toString(letter);
                        }));
        return escaped.toString();
    }
}
