/**
 * Invents the example's districts' offices, premises, people and devices from a seed: the same seed
 * gives the same example. Names are put together from words in resource files; whatever resembles a
 * real place does so by chance.
 */
package org.andian.launcher.simulate.population;
