package org.andian.reports.official;

import java.util.List;

/** What a form is put together from; texts are printed as given. */
public sealed interface Part {

    /** Who issues it, what it is and its number, above a rule. */
    record Head(String issuer, String title, String number) implements Part {}

    /** A smaller title with the number behind it, as a slip has them. */
    record Caption(String title, String number) implements Part {}

    /**
     * A paragraph.
     *
     * @param indented by two letters, as paragraphs are; else flush, as an addressee is
     */
    record Text(List<Span> spans, boolean indented) implements Part {
        public Text {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A table of ruled cells; where it goes on to another page its head is repeated there.
     *
     * @param shares of the width that each column gets, beside the others
     * @param head empty for none
     */
    record Grid(List<Integer> shares, List<Cell> head, List<List<Cell>> rows) implements Part {
        public Grid {
            shares = List.copyOf(shares);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Lines to sign on at the left; at the right who signs and when, and the place of the seal.
     *
     * @param lines what is before each line
     * @param seal in the place of the seal
     */
    record Signing(List<String> lines, String signer, String date, String seal) implements Part {
        public Signing {
            lines = List.copyOf(lines);
        }
    }

    /** A small text below a thin rule. */
    record Ruled(String text) implements Part {}
}
