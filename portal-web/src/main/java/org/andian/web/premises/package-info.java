/** Premises as a list, a file and on the map, what happens to them, and their providers. */
package org.andian.web.premises;
