// calm tells whether somebody has asked their system for less motion: what the stylesheet does not move, scripts must not.
export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
