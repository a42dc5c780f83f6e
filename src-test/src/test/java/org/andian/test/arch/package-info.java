/** Holds the code to the rules of ARCHITECTURE.md and STYLE.md. */
package org.andian.test.arch;
