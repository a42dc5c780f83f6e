package org.andian.test.bench;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source cut where the compiler cuts it: a word, a literal, a separator or an operator (the
 * longest that fits, so {@code >>} is one) is a token; comments and white space are none. A text
 * block is one token for the compiler but lines of another language for a reader, so its words and
 * signs count one by one beside it, and each of its lines is a line of code.
 *
 * @param count tokens, those within text blocks among them
 * @param codeLines lines on which a token or a part of a text block stands
 * @param commentLines lines on which comment stands and no code
 */
record Tokens(int count, int codeLines, int commentLines) {

    private static final Pattern TOKEN =
            Pattern.compile(
                    """
                    (?<space>\\s+)
                    |(?<comment>//[^\\n]*|/\\*.*?\\*/)
                    |(?<block>\"{3}[\\ \\t\\f]*\\n(?:[^"\\\\]|\\\\.|"(?!""))*+\"{3})
                    |"(?:[^"\\\\\\n]|\\\\.)*"
                    |'(?:[^'\\\\\\n]|\\\\.)+'
                    |\\.?\\d(?:[eEpP][+-]|[\\w.])*
                    |[\\p{L}_$][\\p{L}\\p{N}_$]*
                    |>>>=|<<=|>>=|>>>|\\.\\.\\.|->|::|\\+\\+|--|&&|\\|\\||[=!<>+*/&|^%-]=|<<|>>
                    |.
                    """,
                    Pattern.DOTALL | Pattern.COMMENTS);

    private static final Pattern WORD_OR_SIGN = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\s]");

    static Tokens of(String source) {
        BitSet code = new BitSet();
        BitSet comment = new BitSet();
        int count = 0;
        int line = 0;
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            int last = line + (int) token.group().chars().filter(sign -> sign == '\n').count();
            if (token.group("comment") != null) {
                comment.set(line, last + 1);
            } else if (token.group("space") == null) {
                code.set(line, last + 1);
                count += 1 + wordsWithin(token.group("block"));
            }
            line = last;
        }
        comment.andNot(code);
        return new Tokens(count, code.cardinality(), comment.cardinality());
    }

    private static int wordsWithin(String block) {
        return block == null
                ? 0
                : (int)
                        WORD_OR_SIGN
                                .matcher(block.substring(3, block.length() - 3))
                                .results()
                                .count();
    }
}
