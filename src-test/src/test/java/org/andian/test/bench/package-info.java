/**
 * Measures the running portal and the code itself; each figure is printed beside the limit it is
 * judged by. Asserts nothing: tests do.
 */
package org.andian.test.bench;
