package org.andian.test.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void wordsLiteralsAndSignsCount() {
        assertEquals(new Tokens(10, 1, 0), Tokens.of("int a = b >>= 1 + 0x1.8p-3 ; ;"));
        assertEquals(new Tokens(7, 1, 0), Tokens.of("f(\"a // no \\\" comment\", 'x');"));
    }

    @Test
    void commentsCountAsLinesOnly() {
        assertEquals(
                new Tokens(2, 1, 4),
                Tokens.of(
                        """
                        /**
                         * What it is.
                         */
                        // and why
                        a; // beside code

                        """));
    }

    @Test
    void aTextBlockCountsByItsWordsAndLines() {
        String source = "s = \"\"\"\n    select a\n    from b\n    \"\"\";\n";
        assertEquals(new Tokens(8, 4, 0), Tokens.of(source));
    }
}
