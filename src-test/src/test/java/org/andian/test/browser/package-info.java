/** The pages as people see them, in Chromium. */
package org.andian.test.browser;
