package org.andian.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void whatIsLongIsCutAndLinesAreOne() {
        assertEquals("'size'", Echo.quoted("size"));
        assertEquals("'a b c'", Echo.quoted("a\nb\u0000c"));
        assertEquals("'" + "x".repeat(60) + "…'", Echo.quoted("x".repeat(7000)));
        assertEquals("ab…", Echo.cut("abc", 2));
    }
}
