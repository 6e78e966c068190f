(()=>{var wd=Object.create;var hi=Object.defineProperty;var Ed=Object.getOwnPropertyDescriptor;var xd=Object.getOwnPropertyNames;var Sd=Object.getPrototypeOf,Cd=Object.prototype.hasOwnProperty;var Ad=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},Ee=(e,t)=>{for(var n in t)hi(e,n,{get:t[n],enumerable:!0})},Dd=(e,t,n,r)=>{
if(t&&typeof t=="object"||typeof t=="function")for(let o of xd(t))!Cd.call(e,o)&&o!==n&&hi(e,o,{get:()=>t[o],enumerable:!(r=Ed(t,o))||r.enumerable});return e};var kd=(e,t,n)=>(n=e!=null?wd(Sd(e)):{},Dd(t||!e||!e.__esModule?hi(n,"default",{value:e,enumerable:!0}):n,e));var Ml=Ad((Vi,Wi)=>{(function(e,t){typeof Vi=="object"&&typeof Wi<"u"?Wi.exports=t():typeof define=="function"&&define.amd?define(t):(e=typeof globalThis<"u"?globalThis:
e||self,e.Cropper=t())})(Vi,(function(){"use strict";function e(f,s){var u=Object.keys(f);if(Object.getOwnPropertySymbols){var l=Object.getOwnPropertySymbols(f);
s&&(l=l.filter(function(g){return Object.getOwnPropertyDescriptor(f,g).enumerable})),u.push.apply(u,l)}return u}function t(f){for(var s=1;s<arguments.length;s++){
var u=arguments[s]!=null?arguments[s]:{};s%2?e(Object(u),!0).forEach(function(l){d(f,l,u[l])}):Object.getOwnPropertyDescriptors?Object.defineProperties(f,Object.
getOwnPropertyDescriptors(u)):e(Object(u)).forEach(function(l){Object.defineProperty(f,l,Object.getOwnPropertyDescriptor(u,l))})}return f}function n(f,s){if(typeof f!=
"object"||!f)return f;var u=f[Symbol.toPrimitive];if(u!==void 0){var l=u.call(f,s||"default");if(typeof l!="object")return l;throw new TypeError("@@toPrimitive \
must return a primitive value.")}return(s==="string"?String:Number)(f)}function r(f){var s=n(f,"string");return typeof s=="symbol"?s:s+""}function o(f){"@babel/\
helpers - typeof";return o=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(s){return typeof s}:function(s){return s&&typeof Symbol=="functi\
on"&&s.constructor===Symbol&&s!==Symbol.prototype?"symbol":typeof s},o(f)}function i(f,s){if(!(f instanceof s))throw new TypeError("Cannot call a class as a fun\
ction")}function a(f,s){for(var u=0;u<s.length;u++){var l=s[u];l.enumerable=l.enumerable||!1,l.configurable=!0,"value"in l&&(l.writable=!0),Object.defineProperty(
f,r(l.key),l)}}function c(f,s,u){return s&&a(f.prototype,s),u&&a(f,u),Object.defineProperty(f,"prototype",{writable:!1}),f}function d(f,s,u){return s=r(s),s in f?
Object.defineProperty(f,s,{value:u,enumerable:!0,configurable:!0,writable:!0}):f[s]=u,f}function m(f){return C(f)||y(f)||k(f)||x()}function C(f){if(Array.isArray(
f))return M(f)}function y(f){if(typeof Symbol<"u"&&f[Symbol.iterator]!=null||f["@@iterator"]!=null)return Array.from(f)}function k(f,s){if(f){if(typeof f=="stri\
ng")return M(f,s);var u=Object.prototype.toString.call(f).slice(8,-1);if(u==="Object"&&f.constructor&&(u=f.constructor.name),u==="Map"||u==="Set")return Array.from(
f);if(u==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(u))return M(f,s)}}function M(f,s){(s==null||s>f.length)&&(s=f.length);for(var u=0,l=new Array(
s);u<s;u++)l[u]=f[u];return l}function x(){throw new TypeError(`Invalid attempt to spread non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}var b=typeof window<"u"&&typeof window.document<"u",H=b?window:{},V=b&&H.document.
documentElement?"ontouchstart"in H.document.documentElement:!1,_=b?"PointerEvent"in H:!1,v="cropper",T="all",S="crop",w="move",R="zoom",I="e",B="w",F="s",W="n",
j="ne",G="nw",Ae="se",ae="sw",qe="".concat(v,"-crop"),we="".concat(v,"-disabled"),fe="".concat(v,"-hidden"),Cn="".concat(v,"-hide"),An="".concat(v,"-invisible"),
He="".concat(v,"-modal"),ge="".concat(v,"-move"),xt="".concat(v,"Action"),Lt="".concat(v,"Preview"),nr="crop",te="move",ve="none",Ke="crop",ri="cropend",oi="cro\
pmove",ii="cropstart",ps="dblclick",Bu=V?"touchstart":"mousedown",_u=V?"touchmove":"mousemove",Fu=V?"touchend touchcancel":"mouseup",gs=_?"pointerdown":Bu,vs=_?
"pointermove":_u,ys=_?"pointerup pointercancel":Fu,bs="ready",ws="resize",Es="wheel",ai="zoom",xs="image/jpeg",$u=/^e|w|s|n|se|sw|ne|nw|all|crop|move|zoom$/,Vu=/^data:/,
Wu=/^data:image\/jpeg;base64,/,Uu=/^img|canvas$/i,Ss=200,Cs=100,As={viewMode:0,dragMode:nr,initialAspectRatio:NaN,aspectRatio:NaN,data:null,preview:"",responsive:!0,
restore:!0,checkCrossOrigin:!0,checkOrientation:!0,modal:!0,guides:!0,center:!0,highlight:!0,background:!0,autoCrop:!0,autoCropArea:.8,movable:!0,rotatable:!0,scalable:!0,
zoomable:!0,zoomOnTouch:!0,zoomOnWheel:!0,wheelZoomRatio:.1,cropBoxMovable:!0,cropBoxResizable:!0,toggleDragModeOnDblclick:!0,minCanvasWidth:0,minCanvasHeight:0,
minCropBoxWidth:0,minCropBoxHeight:0,minContainerWidth:Ss,minContainerHeight:Cs,ready:null,cropstart:null,cropmove:null,cropend:null,crop:null,zoom:null},Xu='<d\
iv class="cropper-container" touch-action="none"><div class="cropper-wrap-box"><div class="cropper-canvas"></div></div><div class="cropper-drag-box"></div><div \
class="cropper-crop-box"><span class="cropper-view-box"></span><span class="cropper-dashed dashed-h"></span><span class="cropper-dashed dashed-v"></span><span c\
lass="cropper-center"></span><span class="cropper-face"></span><span class="cropper-line line-e" data-cropper-action="e"></span><span class="cropper-line line-n\
" data-cropper-action="n"></span><span class="cropper-line line-w" data-cropper-action="w"></span><span class="cropper-line line-s" data-cropper-action="s"></sp\
an><span class="cropper-point point-e" data-cropper-action="e"></span><span class="cropper-point point-n" data-cropper-action="n"></span><span class="cropper-po\
int point-w" data-cropper-action="w"></span><span class="cropper-point point-s" data-cropper-action="s"></span><span class="cropper-point point-ne" data-cropper\
-action="ne"></span><span class="cropper-point point-nw" data-cropper-action="nw"></span><span class="cropper-point point-sw" data-cropper-action="sw"></span><s\
pan class="cropper-point point-se" data-cropper-action="se"></span></div></div>',ju=Number.isNaN||H.isNaN;function K(f){return typeof f=="number"&&!ju(f)}var Ds=function(s){
return s>0&&s<1/0};function si(f){return typeof f>"u"}function on(f){return o(f)==="object"&&f!==null}var Yu=Object.prototype.hasOwnProperty;function Dn(f){if(!on(
f))return!1;try{var s=f.constructor,u=s.prototype;return s&&u&&Yu.call(u,"isPrototypeOf")}catch{return!1}}function Ue(f){return typeof f=="function"}var zu=Array.
prototype.slice;function ks(f){return Array.from?Array.from(f):zu.call(f)}function De(f,s){return f&&Ue(s)&&(Array.isArray(f)||K(f.length)?ks(f).forEach(function(u,l){
s.call(f,u,l,f)}):on(f)&&Object.keys(f).forEach(function(u){s.call(f,f[u],u,f)})),f}var ce=Object.assign||function(s){for(var u=arguments.length,l=new Array(u>1?
u-1:0),g=1;g<u;g++)l[g-1]=arguments[g];return on(s)&&l.length>0&&l.forEach(function(h){on(h)&&Object.keys(h).forEach(function(p){s[p]=h[p]})}),s},Gu=/\.\d*(?:0|9){12}\d*$/;
function kn(f){var s=arguments.length>1&&arguments[1]!==void 0?arguments[1]:1e11;return Gu.test(f)?Math.round(f*s)/s:f}var Ku=/^width|height|left|top|marginLeft|marginTop$/;
function Wt(f,s){var u=f.style;De(s,function(l,g){Ku.test(g)&&K(l)&&(l="".concat(l,"px")),u[g]=l})}function Ju(f,s){return f.classList?f.classList.contains(s):f.
className.indexOf(s)>-1}function Re(f,s){if(s){if(K(f.length)){De(f,function(l){Re(l,s)});return}if(f.classList){f.classList.add(s);return}var u=f.className.trim();
u?u.indexOf(s)<0&&(f.className="".concat(u," ").concat(s)):f.className=s}}function St(f,s){if(s){if(K(f.length)){De(f,function(u){St(u,s)});return}if(f.classList){
f.classList.remove(s);return}f.className.indexOf(s)>=0&&(f.className=f.className.replace(s,""))}}function Tn(f,s,u){if(s){if(K(f.length)){De(f,function(l){Tn(l,
s,u)});return}u?Re(f,s):St(f,s)}}var Qu=/([a-z\d])([A-Z])/g;function li(f){return f.replace(Qu,"$1-$2").toLowerCase()}function ci(f,s){return on(f[s])?f[s]:f.dataset?
f.dataset[s]:f.getAttribute("data-".concat(li(s)))}function rr(f,s,u){on(u)?f[s]=u:f.dataset?f.dataset[s]=u:f.setAttribute("data-".concat(li(s)),u)}function Zu(f,s){
if(on(f[s]))try{delete f[s]}catch{f[s]=void 0}else if(f.dataset)try{delete f.dataset[s]}catch{f.dataset[s]=void 0}else f.removeAttribute("data-".concat(li(s)))}
var Ts=/\s\s*/,Os=(function(){var f=!1;if(b){var s=!1,u=function(){},l=Object.defineProperty({},"once",{get:function(){return f=!0,s},set:function(h){s=h}});H.addEventListener(
"test",u,l),H.removeEventListener("test",u,l)}return f})();function ht(f,s,u){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=u;s.trim().split(
Ts).forEach(function(h){if(!Os){var p=f.listeners;p&&p[h]&&p[h][u]&&(g=p[h][u],delete p[h][u],Object.keys(p[h]).length===0&&delete p[h],Object.keys(p).length===
0&&delete f.listeners)}f.removeEventListener(h,g,l)})}function lt(f,s,u){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=u;s.trim().split(Ts).
forEach(function(h){if(l.once&&!Os){var p=f.listeners,E=p===void 0?{}:p;g=function(){delete E[h][u],f.removeEventListener(h,g,l);for(var O=arguments.length,A=new Array(
O),D=0;D<O;D++)A[D]=arguments[D];u.apply(f,A)},E[h]||(E[h]={}),E[h][u]&&f.removeEventListener(h,E[h][u],l),E[h][u]=g,f.listeners=E}f.addEventListener(h,g,l)})}function On(f,s,u){
var l;return Ue(Event)&&Ue(CustomEvent)?l=new CustomEvent(s,{detail:u,bubbles:!0,cancelable:!0}):(l=document.createEvent("CustomEvent"),l.initCustomEvent(s,!0,!0,
u)),f.dispatchEvent(l)}function Ms(f){var s=f.getBoundingClientRect();return{left:s.left+(window.pageXOffset-document.documentElement.clientLeft),top:s.top+(window.
pageYOffset-document.documentElement.clientTop)}}var ui=H.location,ed=/^(\w+:)\/\/([^:/?#]*):?(\d*)/i;function Is(f){var s=f.match(ed);return s!==null&&(s[1]!==
ui.protocol||s[2]!==ui.hostname||s[3]!==ui.port)}function Ls(f){var s="timestamp=".concat(new Date().getTime());return f+(f.indexOf("?")===-1?"?":"&")+s}function or(f){
var s=f.rotate,u=f.scaleX,l=f.scaleY,g=f.translateX,h=f.translateY,p=[];K(g)&&g!==0&&p.push("translateX(".concat(g,"px)")),K(h)&&h!==0&&p.push("translateY(".concat(
h,"px)")),K(s)&&s!==0&&p.push("rotate(".concat(s,"deg)")),K(u)&&u!==1&&p.push("scaleX(".concat(u,")")),K(l)&&l!==1&&p.push("scaleY(".concat(l,")"));var E=p.length?
p.join(" "):"none";return{WebkitTransform:E,msTransform:E,transform:E}}function td(f){var s=t({},f),u=0;return De(f,function(l,g){delete s[g],De(s,function(h){var p=Math.
abs(l.startX-h.startX),E=Math.abs(l.startY-h.startY),N=Math.abs(l.endX-h.endX),O=Math.abs(l.endY-h.endY),A=Math.sqrt(p*p+E*E),D=Math.sqrt(N*N+O*O),L=(D-A)/A;Math.
abs(L)>Math.abs(u)&&(u=L)})}),u}function Ur(f,s){var u=f.pageX,l=f.pageY,g={endX:u,endY:l};return s?g:t({startX:u,startY:l},g)}function nd(f){var s=0,u=0,l=0;return De(
f,function(g){var h=g.startX,p=g.startY;s+=h,u+=p,l+=1}),s/=l,u/=l,{pageX:s,pageY:u}}function Ut(f){var s=f.aspectRatio,u=f.height,l=f.width,g=arguments.length>
1&&arguments[1]!==void 0?arguments[1]:"contain",h=Ds(l),p=Ds(u);if(h&&p){var E=u*s;g==="contain"&&E>l||g==="cover"&&E<l?u=l/s:l=u*s}else h?u=l/s:p&&(l=u*s);return{
width:l,height:u}}function rd(f){var s=f.width,u=f.height,l=f.degree;if(l=Math.abs(l)%180,l===90)return{width:u,height:s};var g=l%90*Math.PI/180,h=Math.sin(g),p=Math.
cos(g),E=s*p+u*h,N=s*h+u*p;return l>90?{width:N,height:E}:{width:E,height:N}}function od(f,s,u,l){var g=s.aspectRatio,h=s.naturalWidth,p=s.naturalHeight,E=s.rotate,
N=E===void 0?0:E,O=s.scaleX,A=O===void 0?1:O,D=s.scaleY,L=D===void 0?1:D,ee=u.aspectRatio,Q=u.naturalWidth,ue=u.naturalHeight,ne=l.fillColor,Me=ne===void 0?"tra\
nsparent":ne,Ne=l.imageSmoothingEnabled,ke=Ne===void 0?!0:Ne,Rt=l.imageSmoothingQuality,Je=Rt===void 0?"low":Rt,q=l.maxWidth,re=q===void 0?1/0:q,Ie=l.maxHeight,
ct=Ie===void 0?1/0:Ie,Nt=l.minWidth,an=Nt===void 0?0:Nt,sn=l.minHeight,Xt=sn===void 0?0:sn,Ct=document.createElement("canvas"),Xe=Ct.getContext("2d"),ln=Ut({aspectRatio:ee,
width:re,height:ct}),Xr=Ut({aspectRatio:ee,width:an,height:Xt},"cover"),di=Math.min(ln.width,Math.max(Xr.width,Q)),fi=Math.min(ln.height,Math.max(Xr.height,ue)),
qs=Ut({aspectRatio:g,width:re,height:ct}),Hs=Ut({aspectRatio:g,width:an,height:Xt},"cover"),Ps=Math.min(qs.width,Math.max(Hs.width,h)),Bs=Math.min(qs.height,Math.
max(Hs.height,p)),yd=[-Ps/2,-Bs/2,Ps,Bs];return Ct.width=kn(di),Ct.height=kn(fi),Xe.fillStyle=Me,Xe.fillRect(0,0,di,fi),Xe.save(),Xe.translate(di/2,fi/2),Xe.rotate(
N*Math.PI/180),Xe.scale(A,L),Xe.imageSmoothingEnabled=ke,Xe.imageSmoothingQuality=Je,Xe.drawImage.apply(Xe,[f].concat(m(yd.map(function(bd){return Math.floor(kn(
bd))})))),Xe.restore(),Ct}var Rs=String.fromCharCode;function id(f,s,u){var l="";u+=s;for(var g=s;g<u;g+=1)l+=Rs(f.getUint8(g));return l}var ad=/^data:.*,/;function sd(f){
var s=f.replace(ad,""),u=atob(s),l=new ArrayBuffer(u.length),g=new Uint8Array(l);return De(g,function(h,p){g[p]=u.charCodeAt(p)}),l}function ld(f,s){for(var u=[],
l=8192,g=new Uint8Array(f);g.length>0;)u.push(Rs.apply(null,ks(g.subarray(0,l)))),g=g.subarray(l);return"data:".concat(s,";base64,").concat(btoa(u.join("")))}function cd(f){
var s=new DataView(f),u;try{var l,g,h;if(s.getUint8(0)===255&&s.getUint8(1)===216)for(var p=s.byteLength,E=2;E+1<p;){if(s.getUint8(E)===255&&s.getUint8(E+1)===225){
g=E;break}E+=1}if(g){var N=g+4,O=g+10;if(id(s,N,4)==="Exif"){var A=s.getUint16(O);if(l=A===18761,(l||A===19789)&&s.getUint16(O+2,l)===42){var D=s.getUint32(O+4,
l);D>=8&&(h=O+D)}}}if(h){var L=s.getUint16(h,l),ee,Q;for(Q=0;Q<L;Q+=1)if(ee=h+Q*12+2,s.getUint16(ee,l)===274){ee+=8,u=s.getUint16(ee,l),s.setUint16(ee,1,l);break}}}catch{
u=1}return u}function ud(f){var s=0,u=1,l=1;switch(f){case 2:u=-1;break;case 3:s=-180;break;case 4:l=-1;break;case 5:s=90,l=-1;break;case 6:s=90;break;case 7:s=
90,u=-1;break;case 8:s=-90;break}return{rotate:s,scaleX:u,scaleY:l}}var dd={render:function(){this.initContainer(),this.initCanvas(),this.initCropBox(),this.renderCanvas(),
this.cropped&&this.renderCropBox()},initContainer:function(){var s=this.element,u=this.options,l=this.container,g=this.cropper,h=Number(u.minContainerWidth),p=Number(
u.minContainerHeight);Re(g,fe),St(s,fe);var E={width:Math.max(l.offsetWidth,h>=0?h:Ss),height:Math.max(l.offsetHeight,p>=0?p:Cs)};this.containerData=E,Wt(g,{width:E.
width,height:E.height}),Re(s,fe),St(g,fe)},initCanvas:function(){var s=this.containerData,u=this.imageData,l=this.options.viewMode,g=Math.abs(u.rotate)%180===90,
h=g?u.naturalHeight:u.naturalWidth,p=g?u.naturalWidth:u.naturalHeight,E=h/p,N=s.width,O=s.height;s.height*E>s.width?l===3?N=s.height*E:O=s.width/E:l===3?O=s.width/
E:N=s.height*E;var A={aspectRatio:E,naturalWidth:h,naturalHeight:p,width:N,height:O};this.canvasData=A,this.limited=l===1||l===2,this.limitCanvas(!0,!0),A.width=
Math.min(Math.max(A.width,A.minWidth),A.maxWidth),A.height=Math.min(Math.max(A.height,A.minHeight),A.maxHeight),A.left=(s.width-A.width)/2,A.top=(s.height-A.height)/
2,A.oldLeft=A.left,A.oldTop=A.top,this.initialCanvasData=ce({},A)},limitCanvas:function(s,u){var l=this.options,g=this.containerData,h=this.canvasData,p=this.cropBoxData,
E=l.viewMode,N=h.aspectRatio,O=this.cropped&&p;if(s){var A=Number(l.minCanvasWidth)||0,D=Number(l.minCanvasHeight)||0;E>1?(A=Math.max(A,g.width),D=Math.max(D,g.
height),E===3&&(D*N>A?A=D*N:D=A/N)):E>0&&(A?A=Math.max(A,O?p.width:0):D?D=Math.max(D,O?p.height:0):O&&(A=p.width,D=p.height,D*N>A?A=D*N:D=A/N));var L=Ut({aspectRatio:N,
width:A,height:D});A=L.width,D=L.height,h.minWidth=A,h.minHeight=D,h.maxWidth=1/0,h.maxHeight=1/0}if(u)if(E>(O?0:1)){var ee=g.width-h.width,Q=g.height-h.height;
h.minLeft=Math.min(0,ee),h.minTop=Math.min(0,Q),h.maxLeft=Math.max(0,ee),h.maxTop=Math.max(0,Q),O&&this.limited&&(h.minLeft=Math.min(p.left,p.left+(p.width-h.width)),
h.minTop=Math.min(p.top,p.top+(p.height-h.height)),h.maxLeft=p.left,h.maxTop=p.top,E===2&&(h.width>=g.width&&(h.minLeft=Math.min(0,ee),h.maxLeft=Math.max(0,ee)),
h.height>=g.height&&(h.minTop=Math.min(0,Q),h.maxTop=Math.max(0,Q))))}else h.minLeft=-h.width,h.minTop=-h.height,h.maxLeft=g.width,h.maxTop=g.height},renderCanvas:function(s,u){
var l=this.canvasData,g=this.imageData;if(u){var h=rd({width:g.naturalWidth*Math.abs(g.scaleX||1),height:g.naturalHeight*Math.abs(g.scaleY||1),degree:g.rotate||
0}),p=h.width,E=h.height,N=l.width*(p/l.naturalWidth),O=l.height*(E/l.naturalHeight);l.left-=(N-l.width)/2,l.top-=(O-l.height)/2,l.width=N,l.height=O,l.aspectRatio=
p/E,l.naturalWidth=p,l.naturalHeight=E,this.limitCanvas(!0,!1)}(l.width>l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&
(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCanvas(!1,!0),
l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,Wt(this.canvas,ce({width:l.
width,height:l.height},or({translateX:l.left,translateY:l.top}))),this.renderImage(s),this.cropped&&this.limited&&this.limitCropBox(!0,!0)},renderImage:function(s){
var u=this.canvasData,l=this.imageData,g=l.naturalWidth*(u.width/u.naturalWidth),h=l.naturalHeight*(u.height/u.naturalHeight);ce(l,{width:g,height:h,left:(u.width-
g)/2,top:(u.height-h)/2}),Wt(this.image,ce({width:l.width,height:l.height},or(ce({translateX:l.left,translateY:l.top},l)))),s&&this.output()},initCropBox:function(){
var s=this.options,u=this.canvasData,l=s.aspectRatio||s.initialAspectRatio,g=Number(s.autoCropArea)||.8,h={width:u.width,height:u.height};l&&(u.height*l>u.width?
h.height=h.width/l:h.width=h.height*l),this.cropBoxData=h,this.limitCropBox(!0,!0),h.width=Math.min(Math.max(h.width,h.minWidth),h.maxWidth),h.height=Math.min(Math.
max(h.height,h.minHeight),h.maxHeight),h.width=Math.max(h.minWidth,h.width*g),h.height=Math.max(h.minHeight,h.height*g),h.left=u.left+(u.width-h.width)/2,h.top=
u.top+(u.height-h.height)/2,h.oldLeft=h.left,h.oldTop=h.top,this.initialCropBoxData=ce({},h)},limitCropBox:function(s,u){var l=this.options,g=this.containerData,
h=this.canvasData,p=this.cropBoxData,E=this.limited,N=l.aspectRatio;if(s){var O=Number(l.minCropBoxWidth)||0,A=Number(l.minCropBoxHeight)||0,D=E?Math.min(g.width,
h.width,h.width+h.left,g.width-h.left):g.width,L=E?Math.min(g.height,h.height,h.height+h.top,g.height-h.top):g.height;O=Math.min(O,g.width),A=Math.min(A,g.height),
N&&(O&&A?A*N>O?A=O/N:O=A*N:O?A=O/N:A&&(O=A*N),L*N>D?L=D/N:D=L*N),p.minWidth=Math.min(O,D),p.minHeight=Math.min(A,L),p.maxWidth=D,p.maxHeight=L}u&&(E?(p.minLeft=
Math.max(0,h.left),p.minTop=Math.max(0,h.top),p.maxLeft=Math.min(g.width,h.left+h.width)-p.width,p.maxTop=Math.min(g.height,h.top+h.height)-p.height):(p.minLeft=
0,p.minTop=0,p.maxLeft=g.width-p.width,p.maxTop=g.height-p.height))},renderCropBox:function(){var s=this.options,u=this.containerData,l=this.cropBoxData;(l.width>
l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),
l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCropBox(!1,!0),l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.
min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,s.movable&&s.cropBoxMovable&&rr(this.face,xt,l.width>=u.width&&l.height>=u.height?w:T),Wt(
this.cropBox,ce({width:l.width,height:l.height},or({translateX:l.left,translateY:l.top}))),this.cropped&&this.limited&&this.limitCanvas(!0,!0),this.disabled||this.
output()},output:function(){this.preview(),On(this.element,Ke,this.getData())}},fd={initPreview:function(){var s=this.element,u=this.crossOrigin,l=this.options.
preview,g=u?this.crossOriginUrl:this.url,h=s.alt||"The image to preview",p=document.createElement("img");if(u&&(p.crossOrigin=u),p.src=g,p.alt=h,this.viewBox.appendChild(
p),this.viewBoxImage=p,!!l){var E=l;typeof l=="string"?E=s.ownerDocument.querySelectorAll(l):l.querySelector&&(E=[l]),this.previews=E,De(E,function(N){var O=document.
createElement("img");rr(N,Lt,{width:N.offsetWidth,height:N.offsetHeight,html:N.innerHTML}),u&&(O.crossOrigin=u),O.src=g,O.alt=h,O.style.cssText='display:block;w\
idth:100%;height:auto;min-width:0!important;min-height:0!important;max-width:none!important;max-height:none!important;image-orientation:0deg!important;"',N.innerHTML=
"",N.appendChild(O)})}},resetPreview:function(){De(this.previews,function(s){var u=ci(s,Lt);Wt(s,{width:u.width,height:u.height}),s.innerHTML=u.html,Zu(s,Lt)})},
preview:function(){var s=this.imageData,u=this.canvasData,l=this.cropBoxData,g=l.width,h=l.height,p=s.width,E=s.height,N=l.left-u.left-s.left,O=l.top-u.top-s.top;
!this.cropped||this.disabled||(Wt(this.viewBoxImage,ce({width:p,height:E},or(ce({translateX:-N,translateY:-O},s)))),De(this.previews,function(A){var D=ci(A,Lt),
L=D.width,ee=D.height,Q=L,ue=ee,ne=1;g&&(ne=L/g,ue=h*ne),h&&ue>ee&&(ne=ee/h,Q=g*ne,ue=ee),Wt(A,{width:Q,height:ue}),Wt(A.getElementsByTagName("img")[0],ce({width:p*
ne,height:E*ne},or(ce({translateX:-N*ne,translateY:-O*ne},s))))}))}},hd={bind:function(){var s=this.element,u=this.options,l=this.cropper;Ue(u.cropstart)&&lt(s,
ii,u.cropstart),Ue(u.cropmove)&&lt(s,oi,u.cropmove),Ue(u.cropend)&&lt(s,ri,u.cropend),Ue(u.crop)&&lt(s,Ke,u.crop),Ue(u.zoom)&&lt(s,ai,u.zoom),lt(l,gs,this.onCropStart=
this.cropStart.bind(this)),u.zoomable&&u.zoomOnWheel&&lt(l,Es,this.onWheel=this.wheel.bind(this),{passive:!1,capture:!0}),u.toggleDragModeOnDblclick&&lt(l,ps,this.
onDblclick=this.dblclick.bind(this)),lt(s.ownerDocument,vs,this.onCropMove=this.cropMove.bind(this)),lt(s.ownerDocument,ys,this.onCropEnd=this.cropEnd.bind(this)),
u.responsive&&lt(window,ws,this.onResize=this.resize.bind(this))},unbind:function(){var s=this.element,u=this.options,l=this.cropper;Ue(u.cropstart)&&ht(s,ii,u.
cropstart),Ue(u.cropmove)&&ht(s,oi,u.cropmove),Ue(u.cropend)&&ht(s,ri,u.cropend),Ue(u.crop)&&ht(s,Ke,u.crop),Ue(u.zoom)&&ht(s,ai,u.zoom),ht(l,gs,this.onCropStart),
u.zoomable&&u.zoomOnWheel&&ht(l,Es,this.onWheel,{passive:!1,capture:!0}),u.toggleDragModeOnDblclick&&ht(l,ps,this.onDblclick),ht(s.ownerDocument,vs,this.onCropMove),
ht(s.ownerDocument,ys,this.onCropEnd),u.responsive&&ht(window,ws,this.onResize)}},md={resize:function(){if(!this.disabled){var s=this.options,u=this.container,l=this.
containerData,g=u.offsetWidth/l.width,h=u.offsetHeight/l.height,p=Math.abs(g-1)>Math.abs(h-1)?g:h;if(p!==1){var E,N;s.restore&&(E=this.getCanvasData(),N=this.getCropBoxData()),
this.render(),s.restore&&(this.setCanvasData(De(E,function(O,A){E[A]=O*p})),this.setCropBoxData(De(N,function(O,A){N[A]=O*p})))}}},dblclick:function(){this.disabled||
this.options.dragMode===ve||this.setDragMode(Ju(this.dragBox,qe)?te:nr)},wheel:function(s){var u=this,l=Number(this.options.wheelZoomRatio)||.1,g=1;this.disabled||
(s.preventDefault(),!this.wheeling&&(this.wheeling=!0,setTimeout(function(){u.wheeling=!1},50),s.deltaY?g=s.deltaY>0?1:-1:s.wheelDelta?g=-s.wheelDelta/120:s.detail&&
(g=s.detail>0?1:-1),this.zoom(-g*l,s)))},cropStart:function(s){var u=s.buttons,l=s.button;if(!(this.disabled||(s.type==="mousedown"||s.type==="pointerdown"&&s.pointerType===
"mouse")&&(K(u)&&u!==1||K(l)&&l!==0||s.ctrlKey))){var g=this.options,h=this.pointers,p;s.changedTouches?De(s.changedTouches,function(E){h[E.identifier]=Ur(E)}):
h[s.pointerId||0]=Ur(s),Object.keys(h).length>1&&g.zoomable&&g.zoomOnTouch?p=R:p=ci(s.target,xt),$u.test(p)&&On(this.element,ii,{originalEvent:s,action:p})!==!1&&
(s.preventDefault(),this.action=p,this.cropping=!1,p===S&&(this.cropping=!0,Re(this.dragBox,He)))}},cropMove:function(s){var u=this.action;if(!(this.disabled||!u)){
var l=this.pointers;s.preventDefault(),On(this.element,oi,{originalEvent:s,action:u})!==!1&&(s.changedTouches?De(s.changedTouches,function(g){ce(l[g.identifier]||
{},Ur(g,!0))}):ce(l[s.pointerId||0]||{},Ur(s,!0)),this.change(s))}},cropEnd:function(s){if(!this.disabled){var u=this.action,l=this.pointers;s.changedTouches?De(
s.changedTouches,function(g){delete l[g.identifier]}):delete l[s.pointerId||0],u&&(s.preventDefault(),Object.keys(l).length||(this.action=""),this.cropping&&(this.
cropping=!1,Tn(this.dragBox,He,this.cropped&&this.options.modal)),On(this.element,ri,{originalEvent:s,action:u}))}}},pd={change:function(s){var u=this.options,l=this.
canvasData,g=this.containerData,h=this.cropBoxData,p=this.pointers,E=this.action,N=u.aspectRatio,O=h.left,A=h.top,D=h.width,L=h.height,ee=O+D,Q=A+L,ue=0,ne=0,Me=g.
width,Ne=g.height,ke=!0,Rt;!N&&s.shiftKey&&(N=D&&L?D/L:1),this.limited&&(ue=h.minLeft,ne=h.minTop,Me=ue+Math.min(g.width,l.width,l.left+l.width),Ne=ne+Math.min(
g.height,l.height,l.top+l.height));var Je=p[Object.keys(p)[0]],q={x:Je.endX-Je.startX,y:Je.endY-Je.startY},re=function(ct){switch(ct){case I:ee+q.x>Me&&(q.x=Me-
ee);break;case B:O+q.x<ue&&(q.x=ue-O);break;case W:A+q.y<ne&&(q.y=ne-A);break;case F:Q+q.y>Ne&&(q.y=Ne-Q);break}};switch(E){case T:O+=q.x,A+=q.y;break;case I:if(q.
x>=0&&(ee>=Me||N&&(A<=ne||Q>=Ne))){ke=!1;break}re(I),D+=q.x,D<0&&(E=B,D=-D,O-=D),N&&(L=D/N,A+=(h.height-L)/2);break;case W:if(q.y<=0&&(A<=ne||N&&(O<=ue||ee>=Me))){
ke=!1;break}re(W),L-=q.y,A+=q.y,L<0&&(E=F,L=-L,A-=L),N&&(D=L*N,O+=(h.width-D)/2);break;case B:if(q.x<=0&&(O<=ue||N&&(A<=ne||Q>=Ne))){ke=!1;break}re(B),D-=q.x,O+=
q.x,D<0&&(E=I,D=-D,O-=D),N&&(L=D/N,A+=(h.height-L)/2);break;case F:if(q.y>=0&&(Q>=Ne||N&&(O<=ue||ee>=Me))){ke=!1;break}re(F),L+=q.y,L<0&&(E=W,L=-L,A-=L),N&&(D=L*
N,O+=(h.width-D)/2);break;case j:if(N){if(q.y<=0&&(A<=ne||ee>=Me)){ke=!1;break}re(W),L-=q.y,A+=q.y,D=L*N}else re(W),re(I),q.x>=0?ee<Me?D+=q.x:q.y<=0&&A<=ne&&(ke=
!1):D+=q.x,q.y<=0?A>ne&&(L-=q.y,A+=q.y):(L-=q.y,A+=q.y);D<0&&L<0?(E=ae,L=-L,D=-D,A-=L,O-=D):D<0?(E=G,D=-D,O-=D):L<0&&(E=Ae,L=-L,A-=L);break;case G:if(N){if(q.y<=
0&&(A<=ne||O<=ue)){ke=!1;break}re(W),L-=q.y,A+=q.y,D=L*N,O+=h.width-D}else re(W),re(B),q.x<=0?O>ue?(D-=q.x,O+=q.x):q.y<=0&&A<=ne&&(ke=!1):(D-=q.x,O+=q.x),q.y<=0?
A>ne&&(L-=q.y,A+=q.y):(L-=q.y,A+=q.y);D<0&&L<0?(E=Ae,L=-L,D=-D,A-=L,O-=D):D<0?(E=j,D=-D,O-=D):L<0&&(E=ae,L=-L,A-=L);break;case ae:if(N){if(q.x<=0&&(O<=ue||Q>=Ne)){
ke=!1;break}re(B),D-=q.x,O+=q.x,L=D/N}else re(F),re(B),q.x<=0?O>ue?(D-=q.x,O+=q.x):q.y>=0&&Q>=Ne&&(ke=!1):(D-=q.x,O+=q.x),q.y>=0?Q<Ne&&(L+=q.y):L+=q.y;D<0&&L<0?
(E=j,L=-L,D=-D,A-=L,O-=D):D<0?(E=Ae,D=-D,O-=D):L<0&&(E=G,L=-L,A-=L);break;case Ae:if(N){if(q.x>=0&&(ee>=Me||Q>=Ne)){ke=!1;break}re(I),D+=q.x,L=D/N}else re(F),re(
I),q.x>=0?ee<Me?D+=q.x:q.y>=0&&Q>=Ne&&(ke=!1):D+=q.x,q.y>=0?Q<Ne&&(L+=q.y):L+=q.y;D<0&&L<0?(E=G,L=-L,D=-D,A-=L,O-=D):D<0?(E=ae,D=-D,O-=D):L<0&&(E=j,L=-L,A-=L);break;case w:
this.move(q.x,q.y),ke=!1;break;case R:this.zoom(td(p),s),ke=!1;break;case S:if(!q.x||!q.y){ke=!1;break}Rt=Ms(this.cropper),O=Je.startX-Rt.left,A=Je.startY-Rt.top,
D=h.minWidth,L=h.minHeight,q.x>0?E=q.y>0?Ae:j:q.x<0&&(O-=D,E=q.y>0?ae:G),q.y<0&&(A-=L),this.cropped||(St(this.cropBox,fe),this.cropped=!0,this.limited&&this.limitCropBox(
!0,!0));break}ke&&(h.width=D,h.height=L,h.left=O,h.top=A,this.action=E,this.renderCropBox()),De(p,function(Ie){Ie.startX=Ie.endX,Ie.startY=Ie.endY})}},gd={crop:function(){
return this.ready&&!this.cropped&&!this.disabled&&(this.cropped=!0,this.limitCropBox(!0,!0),this.options.modal&&Re(this.dragBox,He),St(this.cropBox,fe),this.setCropBoxData(
this.initialCropBoxData)),this},reset:function(){return this.ready&&!this.disabled&&(this.imageData=ce({},this.initialImageData),this.canvasData=ce({},this.initialCanvasData),
this.cropBoxData=ce({},this.initialCropBoxData),this.renderCanvas(),this.cropped&&this.renderCropBox()),this},clear:function(){return this.cropped&&!this.disabled&&
(ce(this.cropBoxData,{left:0,top:0,width:0,height:0}),this.cropped=!1,this.renderCropBox(),this.limitCanvas(!0,!0),this.renderCanvas(),St(this.dragBox,He),Re(this.
cropBox,fe)),this},replace:function(s){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:!1;return!this.disabled&&s&&(this.isImg&&(this.element.src=s),
u?(this.url=s,this.image.src=s,this.ready&&(this.viewBoxImage.src=s,De(this.previews,function(l){l.getElementsByTagName("img")[0].src=s}))):(this.isImg&&(this.replaced=
!0),this.options.data=null,this.uncreate(),this.load(s))),this},enable:function(){return this.ready&&this.disabled&&(this.disabled=!1,St(this.cropper,we)),this},
disable:function(){return this.ready&&!this.disabled&&(this.disabled=!0,Re(this.cropper,we)),this},destroy:function(){var s=this.element;return s[v]?(s[v]=void 0,
this.isImg&&this.replaced&&(s.src=this.originalUrl),this.uncreate(),this):this},move:function(s){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,
l=this.canvasData,g=l.left,h=l.top;return this.moveTo(si(s)?s:g+Number(s),si(u)?u:h+Number(u))},moveTo:function(s){var u=arguments.length>1&&arguments[1]!==void 0?
arguments[1]:s,l=this.canvasData,g=!1;return s=Number(s),u=Number(u),this.ready&&!this.disabled&&this.options.movable&&(K(s)&&(l.left=s,g=!0),K(u)&&(l.top=u,g=!0),
g&&this.renderCanvas(!0)),this},zoom:function(s,u){var l=this.canvasData;return s=Number(s),s<0?s=1/(1-s):s=1+s,this.zoomTo(l.width*s/l.naturalWidth,null,u)},zoomTo:function(s,u,l){
var g=this.options,h=this.canvasData,p=h.width,E=h.height,N=h.naturalWidth,O=h.naturalHeight;if(s=Number(s),s>=0&&this.ready&&!this.disabled&&g.zoomable){var A=N*
s,D=O*s;if(On(this.element,ai,{ratio:s,oldRatio:p/N,originalEvent:l})===!1)return this;if(l){var L=this.pointers,ee=Ms(this.cropper),Q=L&&Object.keys(L).length?
nd(L):{pageX:l.pageX,pageY:l.pageY};h.left-=(A-p)*((Q.pageX-ee.left-h.left)/p),h.top-=(D-E)*((Q.pageY-ee.top-h.top)/E)}else Dn(u)&&K(u.x)&&K(u.y)?(h.left-=(A-p)*
((u.x-h.left)/p),h.top-=(D-E)*((u.y-h.top)/E)):(h.left-=(A-p)/2,h.top-=(D-E)/2);h.width=A,h.height=D,this.renderCanvas(!0)}return this},rotate:function(s){return this.
rotateTo((this.imageData.rotate||0)+Number(s))},rotateTo:function(s){return s=Number(s),K(s)&&this.ready&&!this.disabled&&this.options.rotatable&&(this.imageData.
rotate=s%360,this.renderCanvas(!0,!0)),this},scaleX:function(s){var u=this.imageData.scaleY;return this.scale(s,K(u)?u:1)},scaleY:function(s){var u=this.imageData.
scaleX;return this.scale(K(u)?u:1,s)},scale:function(s){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,l=this.imageData,g=!1;return s=Number(s),
u=Number(u),this.ready&&!this.disabled&&this.options.scalable&&(K(s)&&(l.scaleX=s,g=!0),K(u)&&(l.scaleY=u,g=!0),g&&this.renderCanvas(!0,!0)),this},getData:function(){
var s=arguments.length>0&&arguments[0]!==void 0?arguments[0]:!1,u=this.options,l=this.imageData,g=this.canvasData,h=this.cropBoxData,p;if(this.ready&&this.cropped){
p={x:h.left-g.left,y:h.top-g.top,width:h.width,height:h.height};var E=l.width/l.naturalWidth;if(De(p,function(A,D){p[D]=A/E}),s){var N=Math.round(p.y+p.height),
O=Math.round(p.x+p.width);p.x=Math.round(p.x),p.y=Math.round(p.y),p.width=O-p.x,p.height=N-p.y}}else p={x:0,y:0,width:0,height:0};return u.rotatable&&(p.rotate=
l.rotate||0),u.scalable&&(p.scaleX=l.scaleX||1,p.scaleY=l.scaleY||1),p},setData:function(s){var u=this.options,l=this.imageData,g=this.canvasData,h={};if(this.ready&&
!this.disabled&&Dn(s)){var p=!1;u.rotatable&&K(s.rotate)&&s.rotate!==l.rotate&&(l.rotate=s.rotate,p=!0),u.scalable&&(K(s.scaleX)&&s.scaleX!==l.scaleX&&(l.scaleX=
s.scaleX,p=!0),K(s.scaleY)&&s.scaleY!==l.scaleY&&(l.scaleY=s.scaleY,p=!0)),p&&this.renderCanvas(!0,!0);var E=l.width/l.naturalWidth;K(s.x)&&(h.left=s.x*E+g.left),
K(s.y)&&(h.top=s.y*E+g.top),K(s.width)&&(h.width=s.width*E),K(s.height)&&(h.height=s.height*E),this.setCropBoxData(h)}return this},getContainerData:function(){return this.
ready?ce({},this.containerData):{}},getImageData:function(){return this.sized?ce({},this.imageData):{}},getCanvasData:function(){var s=this.canvasData,u={};return this.
ready&&De(["left","top","width","height","naturalWidth","naturalHeight"],function(l){u[l]=s[l]}),u},setCanvasData:function(s){var u=this.canvasData,l=u.aspectRatio;
return this.ready&&!this.disabled&&Dn(s)&&(K(s.left)&&(u.left=s.left),K(s.top)&&(u.top=s.top),K(s.width)?(u.width=s.width,u.height=s.width/l):K(s.height)&&(u.height=
s.height,u.width=s.height*l),this.renderCanvas(!0)),this},getCropBoxData:function(){var s=this.cropBoxData,u;return this.ready&&this.cropped&&(u={left:s.left,top:s.
top,width:s.width,height:s.height}),u||{}},setCropBoxData:function(s){var u=this.cropBoxData,l=this.options.aspectRatio,g,h;return this.ready&&this.cropped&&!this.
disabled&&Dn(s)&&(K(s.left)&&(u.left=s.left),K(s.top)&&(u.top=s.top),K(s.width)&&s.width!==u.width&&(g=!0,u.width=s.width),K(s.height)&&s.height!==u.height&&(h=
!0,u.height=s.height),l&&(g?u.height=u.width/l:h&&(u.width=u.height*l)),this.renderCropBox()),this},getCroppedCanvas:function(){var s=arguments.length>0&&arguments[0]!==
void 0?arguments[0]:{};if(!this.ready||!window.HTMLCanvasElement)return null;var u=this.canvasData,l=od(this.image,this.imageData,u,s);if(!this.cropped)return l;
var g=this.getData(s.rounded),h=g.x,p=g.y,E=g.width,N=g.height,O=l.width/Math.floor(u.naturalWidth);O!==1&&(h*=O,p*=O,E*=O,N*=O);var A=E/N,D=Ut({aspectRatio:A,width:s.
maxWidth||1/0,height:s.maxHeight||1/0}),L=Ut({aspectRatio:A,width:s.minWidth||0,height:s.minHeight||0},"cover"),ee=Ut({aspectRatio:A,width:s.width||(O!==1?l.width:
E),height:s.height||(O!==1?l.height:N)}),Q=ee.width,ue=ee.height;Q=Math.min(D.width,Math.max(L.width,Q)),ue=Math.min(D.height,Math.max(L.height,ue));var ne=document.
createElement("canvas"),Me=ne.getContext("2d");ne.width=kn(Q),ne.height=kn(ue),Me.fillStyle=s.fillColor||"transparent",Me.fillRect(0,0,Q,ue);var Ne=s.imageSmoothingEnabled,
ke=Ne===void 0?!0:Ne,Rt=s.imageSmoothingQuality;Me.imageSmoothingEnabled=ke,Rt&&(Me.imageSmoothingQuality=Rt);var Je=l.width,q=l.height,re=h,Ie=p,ct,Nt,an,sn,Xt,
Ct;re<=-E||re>Je?(re=0,ct=0,an=0,Xt=0):re<=0?(an=-re,re=0,ct=Math.min(Je,E+re),Xt=ct):re<=Je&&(an=0,ct=Math.min(E,Je-re),Xt=ct),ct<=0||Ie<=-N||Ie>q?(Ie=0,Nt=0,sn=
0,Ct=0):Ie<=0?(sn=-Ie,Ie=0,Nt=Math.min(q,N+Ie),Ct=Nt):Ie<=q&&(sn=0,Nt=Math.min(N,q-Ie),Ct=Nt);var Xe=[re,Ie,ct,Nt];if(Xt>0&&Ct>0){var ln=Q/E;Xe.push(an*ln,sn*ln,
Xt*ln,Ct*ln)}return Me.drawImage.apply(Me,[l].concat(m(Xe.map(function(Xr){return Math.floor(kn(Xr))})))),ne},setAspectRatio:function(s){var u=this.options;return!this.
disabled&&!si(s)&&(u.aspectRatio=Math.max(0,s)||NaN,this.ready&&(this.initCropBox(),this.cropped&&this.renderCropBox())),this},setDragMode:function(s){var u=this.
options,l=this.dragBox,g=this.face;if(this.ready&&!this.disabled){var h=s===nr,p=u.movable&&s===te;s=h||p?s:ve,u.dragMode=s,rr(l,xt,s),Tn(l,qe,h),Tn(l,ge,p),u.cropBoxMovable||
(rr(g,xt,s),Tn(g,qe,h),Tn(g,ge,p))}return this}},vd=H.Cropper,Ns=(function(){function f(s){var u=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{};if(i(
this,f),!s||!Uu.test(s.tagName))throw new Error("The first argument is required and must be an <img> or <canvas> element.");this.element=s,this.options=ce({},As,
Dn(u)&&u),this.cropped=!1,this.disabled=!1,this.pointers={},this.ready=!1,this.reloading=!1,this.replaced=!1,this.sized=!1,this.sizing=!1,this.init()}return c(f,
[{key:"init",value:function(){var u=this.element,l=u.tagName.toLowerCase(),g;if(!u[v]){if(u[v]=this,l==="img"){if(this.isImg=!0,g=u.getAttribute("src")||"",this.
originalUrl=g,!g)return;g=u.src}else l==="canvas"&&window.HTMLCanvasElement&&(g=u.toDataURL());this.load(g)}}},{key:"load",value:function(u){var l=this;if(u){this.
url=u,this.imageData={};var g=this.element,h=this.options;if(!h.rotatable&&!h.scalable&&(h.checkOrientation=!1),!h.checkOrientation||!window.ArrayBuffer){this.clone();
return}if(Vu.test(u)){Wu.test(u)?this.read(sd(u)):this.clone();return}var p=new XMLHttpRequest,E=this.clone.bind(this);this.reloading=!0,this.xhr=p,p.onabort=E,
p.onerror=E,p.ontimeout=E,p.onprogress=function(){p.getResponseHeader("content-type")!==xs&&p.abort()},p.onload=function(){l.read(p.response)},p.onloadend=function(){
l.reloading=!1,l.xhr=null},h.checkCrossOrigin&&Is(u)&&g.crossOrigin&&(u=Ls(u)),p.open("GET",u,!0),p.responseType="arraybuffer",p.withCredentials=g.crossOrigin===
"use-credentials",p.send()}}},{key:"read",value:function(u){var l=this.options,g=this.imageData,h=cd(u),p=0,E=1,N=1;if(h>1){this.url=ld(u,xs);var O=ud(h);p=O.rotate,
E=O.scaleX,N=O.scaleY}l.rotatable&&(g.rotate=p),l.scalable&&(g.scaleX=E,g.scaleY=N),this.clone()}},{key:"clone",value:function(){var u=this.element,l=this.url,g=u.
crossOrigin,h=l;this.options.checkCrossOrigin&&Is(l)&&(g||(g="anonymous"),h=Ls(l)),this.crossOrigin=g,this.crossOriginUrl=h;var p=document.createElement("img");
g&&(p.crossOrigin=g),p.src=h||l,p.alt=u.alt||"The image to crop",this.image=p,p.onload=this.start.bind(this),p.onerror=this.stop.bind(this),Re(p,Cn),u.parentNode.
insertBefore(p,u.nextSibling)}},{key:"start",value:function(){var u=this,l=this.image;l.onload=null,l.onerror=null,this.sizing=!0;var g=H.navigator&&/(?:iPad|iPhone|iPod).*?AppleWebKit/i.
test(H.navigator.userAgent),h=function(O,A){ce(u.imageData,{naturalWidth:O,naturalHeight:A,aspectRatio:O/A}),u.initialImageData=ce({},u.imageData),u.sizing=!1,u.
sized=!0,u.build()};if(l.naturalWidth&&!g){h(l.naturalWidth,l.naturalHeight);return}var p=document.createElement("img"),E=document.body||document.documentElement;
this.sizingImage=p,p.onload=function(){h(p.width,p.height),g||E.removeChild(p)},p.src=l.src,g||(p.style.cssText="left:0;max-height:none!important;max-width:none\
!important;min-height:0!important;min-width:0!important;opacity:0;position:absolute;top:0;z-index:-1;",E.appendChild(p))}},{key:"stop",value:function(){var u=this.
image;u.onload=null,u.onerror=null,u.parentNode.removeChild(u),this.image=null}},{key:"build",value:function(){if(!(!this.sized||this.ready)){var u=this.element,
l=this.options,g=this.image,h=u.parentNode,p=document.createElement("div");p.innerHTML=Xu;var E=p.querySelector(".".concat(v,"-container")),N=E.querySelector(".".
concat(v,"-canvas")),O=E.querySelector(".".concat(v,"-drag-box")),A=E.querySelector(".".concat(v,"-crop-box")),D=A.querySelector(".".concat(v,"-face"));this.container=
h,this.cropper=E,this.canvas=N,this.dragBox=O,this.cropBox=A,this.viewBox=E.querySelector(".".concat(v,"-view-box")),this.face=D,N.appendChild(g),Re(u,fe),h.insertBefore(
E,u.nextSibling),St(g,Cn),this.initPreview(),this.bind(),l.initialAspectRatio=Math.max(0,l.initialAspectRatio)||NaN,l.aspectRatio=Math.max(0,l.aspectRatio)||NaN,
l.viewMode=Math.max(0,Math.min(3,Math.round(l.viewMode)))||0,Re(A,fe),l.guides||Re(A.getElementsByClassName("".concat(v,"-dashed")),fe),l.center||Re(A.getElementsByClassName(
"".concat(v,"-center")),fe),l.background&&Re(E,"".concat(v,"-bg")),l.highlight||Re(D,An),l.cropBoxMovable&&(Re(D,ge),rr(D,xt,T)),l.cropBoxResizable||(Re(A.getElementsByClassName(
"".concat(v,"-line")),fe),Re(A.getElementsByClassName("".concat(v,"-point")),fe)),this.render(),this.ready=!0,this.setDragMode(l.dragMode),l.autoCrop&&this.crop(),
this.setData(l.data),Ue(l.ready)&&lt(u,bs,l.ready,{once:!0}),On(u,bs)}}},{key:"unbuild",value:function(){if(this.ready){this.ready=!1,this.unbind(),this.resetPreview();
var u=this.cropper.parentNode;u&&u.removeChild(this.cropper),St(this.element,fe)}}},{key:"uncreate",value:function(){this.ready?(this.unbuild(),this.ready=!1,this.
cropped=!1):this.sizing?(this.sizingImage.onload=null,this.sizing=!1,this.sized=!1):this.reloading?(this.xhr.onabort=null,this.xhr.abort()):this.image&&this.stop()}}],
[{key:"noConflict",value:function(){return window.Cropper=vd,f}},{key:"setDefaults",value:function(u){ce(As,Dn(u)&&u)}}])})();return ce(Ns.prototype,dd,fd,hd,md,
pd,gd),Ns}))});var Td=(function(){"use strict";let htmx={onLoad:null,process:null,on:null,off:null,trigger:null,ajax:null,find:null,findAll:null,closest:null,values:function(e,t){
return getInputValues(e,t||"post").values},remove:null,addClass:null,removeClass:null,toggleClass:null,takeClass:null,swap:null,defineExtension:null,removeExtension:null,
logAll:null,logNone:null,logger:null,config:{historyEnabled:!0,historyCacheSize:10,refreshOnHistoryMiss:!1,defaultSwapStyle:"innerHTML",defaultSwapDelay:0,defaultSettleDelay:20,
includeIndicatorStyles:!0,indicatorClass:"htmx-indicator",requestClass:"htmx-request",addedClass:"htmx-added",settlingClass:"htmx-settling",swappingClass:"htmx-\
swapping",allowEval:!0,allowScriptTags:!0,inlineScriptNonce:"",inlineStyleNonce:"",attributesToSettle:["class","style","width","height"],withCredentials:!1,timeout:0,
wsReconnectDelay:"full-jitter",wsBinaryType:"blob",disableSelector:"[hx-disable], [data-hx-disable]",scrollBehavior:"instant",defaultFocusScroll:!1,getCacheBusterParam:!1,
globalViewTransitions:!1,methodsThatUseUrlParams:["get","delete"],selfRequestsOnly:!0,ignoreTitle:!1,scrollIntoViewOnBoost:!0,triggerSpecsCache:null,disableInheritance:!1,
responseHandling:[{code:"204",swap:!1},{code:"[23]..",swap:!0},{code:"[45]..",swap:!1,error:!0}],allowNestedOobSwaps:!0,historyRestoreAsHxRequest:!0,reportValidityOfForms:!1},
parseInterval:null,location,_:null,version:"2.0.10"};htmx.onLoad=onLoadHelper,htmx.process=processNode,htmx.on=addEventListenerImpl,htmx.off=removeEventListenerImpl,
htmx.trigger=triggerEvent,htmx.ajax=ajaxHelper,htmx.find=find,htmx.findAll=findAll,htmx.closest=closest,htmx.remove=removeElement,htmx.addClass=addClassToElement,
htmx.removeClass=removeClassFromElement,htmx.toggleClass=toggleClassOnElement,htmx.takeClass=takeClassForElement,htmx.swap=swap,htmx.defineExtension=defineExtension,
htmx.removeExtension=removeExtension,htmx.logAll=logAll,htmx.logNone=logNone,htmx.parseInterval=parseInterval,htmx._=internalEval;let internalAPI={addTriggerHandler,
bodyContains,canAccessLocalStorage,findThisElement,filterValues,swap,hasAttribute,getAttributeValue,getClosestAttributeValue,getClosestMatch,getExpressionVars,getHeaders,
getInputValues,getInternalData,getSwapSpecification,getTriggerSpecs,getTarget,makeFragment,mergeObjects,makeSettleInfo,oobSwap,querySelectorExt,settleImmediately,
shouldCancel,triggerEvent,triggerErrorEvent,withExtensions},VERBS=["get","post","put","delete","patch"],VERB_SELECTOR=VERBS.map(function(e){return"[hx-"+e+"], [\
data-hx-"+e+"]"}).join(", ");function parseInterval(e){if(e==null)return;let t=NaN;return e.slice(-2)=="ms"?t=parseFloat(e.slice(0,-2)):e.slice(-1)=="s"?t=parseFloat(
e.slice(0,-1))*1e3:e.slice(-1)=="m"?t=parseFloat(e.slice(0,-1))*1e3*60:t=parseFloat(e),isNaN(t)?void 0:t}function getRawAttribute(e,t){return e instanceof Element&&
e.getAttribute(t)}function hasAttribute(e,t){return!!e.hasAttribute&&(e.hasAttribute(t)||e.hasAttribute("data-"+t))}function getAttributeValue(e,t){return getRawAttribute(
e,t)||getRawAttribute(e,"data-"+t)}function parentElt(e){let t=e.parentElement;return!t&&e.parentNode instanceof ShadowRoot?e.parentNode:t}function getDocument(){
return document}function getRootNode(e,t){return e.getRootNode?e.getRootNode({composed:t}):getDocument()}function getClosestMatch(e,t){for(;e&&!t(e);)e=parentElt(
e);return e||null}function getAttributeValueWithDisinheritance(e,t,n){let r=getAttributeValue(t,n),o=getAttributeValue(t,"hx-disinherit");var i=getAttributeValue(
t,"hx-inherit");if(e!==t){if(htmx.config.disableInheritance)return i&&(i==="*"||i.split(" ").indexOf(n)>=0)?r:null;if(o&&(o==="*"||o.split(" ").indexOf(n)>=0))return"\
unset"}return r}function getClosestAttributeValue(e,t){let n=null;if(getClosestMatch(e,function(r){return!!(n=getAttributeValueWithDisinheritance(e,asElement(r),
t))}),n!=="unset")return n}function matches(e,t){return e instanceof Element&&e.matches(t)}function getStartTag(e){let n=/<([a-z][^\/\0>\x20\t\r\n\f]*)/i.exec(e);
return n?n[1].toLowerCase():""}function parseHTML(e){return"parseHTMLUnsafe"in Document?Document.parseHTMLUnsafe(e):new DOMParser().parseFromString(e,"text/html")}
function takeChildrenFor(e,t){for(;t.childNodes.length>0;)e.append(t.childNodes[0])}function duplicateScript(e){let t=getDocument().createElement("script");return forEach(
e.attributes,function(n){t.setAttribute(n.name,n.value)}),t.textContent=e.textContent,t.async=!1,htmx.config.inlineScriptNonce&&(t.nonce=htmx.config.inlineScriptNonce),
t}function isJavaScriptScriptNode(e){return e.matches("script")&&(e.type==="text/javascript"||e.type==="module"||e.type==="")}function normalizeScriptTags(e){Array.
from(e.querySelectorAll("script")).forEach(t=>{if(isJavaScriptScriptNode(t)){let n=duplicateScript(t),r=t.parentNode;try{r.insertBefore(n,t)}catch(o){logError(o)}finally{
t.remove()}}})}function makeFragment(e){let t=e.replace(/<head(\s[^>]*)?>[\s\S]*?<\/head>/i,""),n=getStartTag(t),r;if(n==="html"){r=new DocumentFragment;let i=parseHTML(
e);takeChildrenFor(r,i.body),r.title=i.title}else if(n==="body"){r=new DocumentFragment;let i=parseHTML(t);takeChildrenFor(r,i.body),r.title=i.title}else{let i=parseHTML(
'<body><template class="internal-htmx-wrapper">'+t+"</template></body>");r=i.querySelector("template").content,r.title=i.title;var o=r.querySelector("title");o&&
o.parentNode===r&&(o.remove(),r.title=o.innerText)}return r&&(htmx.config.allowScriptTags?normalizeScriptTags(r):r.querySelectorAll("script").forEach(i=>i.remove())),
r}function maybeCall(e){e&&e()}function isType(e,t){return Object.prototype.toString.call(e)==="[object "+t+"]"}function isFunction(e){return typeof e=="functio\
n"}function isRawObject(e){return isType(e,"Object")}function getInternalData(e){let t="htmx-internal-data",n=e[t];return n||(n=e[t]={}),n}function toArray(e){let t=[];
if(e)for(let n=0;n<e.length;n++)t.push(e[n]);return t}function forEach(e,t){if(e)for(let n=0;n<e.length;n++)t(e[n])}function isScrolledIntoView(e){let t=e.getBoundingClientRect(),
n=t.top,r=t.bottom;return n<window.innerHeight&&r>=0}function bodyContains(e){return e.getRootNode({composed:!0})===document}function splitOnWhitespace(e){return e.
trim().split(/\s+/)}function mergeObjects(e,t){for(let n in t)t.hasOwnProperty(n)&&(e[n]=t[n]);return e}function parseJSON(e){try{return JSON.parse(e)}catch(t){
return logError(t),null}}function canAccessLocalStorage(){let e="htmx:sessionStorageTest";try{return sessionStorage.setItem(e,e),sessionStorage.removeItem(e),!0}catch{
return!1}}function normalizePath(e){try{let t=new URL(e,window.location.href);e=t.pathname+t.search}catch{}return e!="/"&&(e=e.replace(/\/+$/,"")),e}function internalEval(str){
return maybeEval(getDocument().body,function(){return eval(str)})}function onLoadHelper(e){return htmx.on("htmx:load",function(n){e(n.detail.elt)})}function logAll(){
htmx.logger=function(e,t,n){console&&console.log(t,e,n)}}function logNone(){htmx.logger=null}function find(e,t){return typeof e!="string"?e.querySelector(t):find(
getDocument(),e)}function findAll(e,t){return typeof e!="string"?e.querySelectorAll(t):findAll(getDocument(),e)}function getWindow(){return window}function removeElement(e,t){
e=resolveTarget(e),t?getWindow().setTimeout(function(){removeElement(e),e=null},t):parentElt(e).removeChild(e)}function asElement(e){return e instanceof Element?
e:null}function asHtmlElement(e){return e instanceof HTMLElement?e:null}function asString(e){return typeof e=="string"?e:null}function asParentNode(e){return e instanceof
Element||e instanceof Document||e instanceof DocumentFragment?e:null}function addClassToElement(e,t,n){e=asElement(resolveTarget(e)),e&&(n?getWindow().setTimeout(
function(){addClassToElement(e,t),e=null},n):e.classList&&e.classList.add(t))}function removeClassFromElement(e,t,n){let r=asElement(resolveTarget(e));r&&(n?getWindow().
setTimeout(function(){removeClassFromElement(r,t),r=null},n):r.classList&&(r.classList.remove(t),r.classList.length===0&&r.removeAttribute("class")))}function toggleClassOnElement(e,t){
e=resolveTarget(e),e.classList.toggle(t)}function takeClassForElement(e,t){e=resolveTarget(e),forEach(e.parentElement.children,function(n){removeClassFromElement(
n,t)}),addClassToElement(asElement(e),t)}function closest(e,t){return e=asElement(resolveTarget(e)),e?e.closest(t):null}function startsWith(e,t){return e.substring(
0,t.length)===t}function endsWith(e,t){return e.substring(e.length-t.length)===t}function normalizeSelector(e){let t=e.trim();return startsWith(t,"<")&&endsWith(
t,"/>")?t.substring(1,t.length-2):t}function querySelectorAllExt(e,t,n){if(t.indexOf("global ")===0)return querySelectorAllExt(e,t.slice(7),!0);e=resolveTarget(
e);let r=[];{let a=0,c=0;for(let d=0;d<t.length;d++){let m=t[d];if(m===","&&a===0){r.push(t.substring(c,d)),c=d+1;continue}m==="<"?a++:m==="/"&&d<t.length-1&&t[d+
1]===">"&&a--}c<t.length&&r.push(t.substring(c))}let o=[],i=[];for(;r.length>0;){let a=normalizeSelector(r.shift()),c;a.indexOf("closest ")===0?c=closest(asElement(
e),normalizeSelector(a.slice(8))):a.indexOf("find ")===0?c=find(asParentNode(e),normalizeSelector(a.slice(5))):a==="next"||a==="nextElementSibling"?c=asElement(
e).nextElementSibling:a.indexOf("next ")===0?c=scanForwardQuery(e,normalizeSelector(a.slice(5)),!!n):a==="previous"||a==="previousElementSibling"?c=asElement(e).
previousElementSibling:a.indexOf("previous ")===0?c=scanBackwardsQuery(e,normalizeSelector(a.slice(9)),!!n):a==="document"?c=document:a==="window"?c=window:a===
"body"?c=document.body:a==="root"?c=getRootNode(e,!!n):a==="host"?c=e.getRootNode().host:i.push(a),c&&o.push(c)}if(i.length>0){let a=i.join(","),c=asParentNode(
getRootNode(e,!!n));o.push(...toArray(c.querySelectorAll(a)))}return o}var scanForwardQuery=function(e,t,n){let r=asParentNode(getRootNode(e,n)).querySelectorAll(
t);for(let o=0;o<r.length;o++){let i=r[o];if(i.compareDocumentPosition(e)===Node.DOCUMENT_POSITION_PRECEDING)return i}},scanBackwardsQuery=function(e,t,n){let r=asParentNode(
getRootNode(e,n)).querySelectorAll(t);for(let o=r.length-1;o>=0;o--){let i=r[o];if(i.compareDocumentPosition(e)===Node.DOCUMENT_POSITION_FOLLOWING)return i}};function querySelectorExt(e,t){
return typeof e!="string"?querySelectorAllExt(e,t)[0]:querySelectorAllExt(getDocument().body,e)[0]}function resolveTarget(e,t){return typeof e=="string"?find(asParentNode(
t)||document,e):e}function processEventArgs(e,t,n,r){return isFunction(t)?{target:getDocument().body,event:asString(e),listener:t,options:n}:{target:resolveTarget(
e),event:asString(t),listener:n,options:r}}function addEventListenerImpl(e,t,n,r){return ready(function(){let i=processEventArgs(e,t,n,r);i.target.addEventListener(
i.event,i.listener,i.options)}),isFunction(t)?t:n}function removeEventListenerImpl(e,t,n){return ready(function(){let r=processEventArgs(e,t,n);r.target.removeEventListener(
r.event,r.listener)}),isFunction(t)?t:n}let DUMMY_ELT=getDocument().createElement("output");function findAttributeTargets(e,t){let n=getClosestAttributeValue(e,
t);if(n){if(n==="this")return[findThisElement(e,t)];{let r=querySelectorAllExt(e,n);if(/(^|,)(\s*)inherit(\s*)($|,)/.test(n)){let i=asElement(getClosestMatch(e,
function(a){return a!==e&&hasAttribute(asElement(a),t)}));i&&r.push(...findAttributeTargets(i,t))}return r.length===0?(logError('The selector "'+n+'" on '+t+" r\
eturned no matches!"),[DUMMY_ELT]):r}}}function findThisElement(e,t){return asElement(getClosestMatch(e,function(n){return getAttributeValue(asElement(n),t)!=null}))}
function getTarget(e){let t=getClosestAttributeValue(e,"hx-target");return t?t==="this"?findThisElement(e,"hx-target"):querySelectorExt(e,t):getInternalData(e).
boosted?getDocument().body:e}function shouldSettleAttribute(e){return htmx.config.attributesToSettle.includes(e)}function cloneAttributes(e,t){forEach(Array.from(
e.attributes),function(n){!t.hasAttribute(n.name)&&shouldSettleAttribute(n.name)&&e.removeAttribute(n.name)}),forEach(t.attributes,function(n){shouldSettleAttribute(
n.name)&&e.setAttribute(n.name,n.value)})}function isInlineSwap(e,t){let n=getExtensions(t);for(let r=0;r<n.length;r++){let o=n[r];try{if(o.isInlineSwap(e))return!0}catch(i){
logError(i)}}return e==="outerHTML"}function oobSwap(e,t,n,r){r=r||getDocument();let o="#"+CSS.escape(getRawAttribute(t,"id")),i="outerHTML";e==="true"||(e.indexOf(
":")>0?(i=e.substring(0,e.indexOf(":")),o=e.substring(e.indexOf(":")+1)):i=e),t.removeAttribute("hx-swap-oob"),t.removeAttribute("data-hx-swap-oob");let a=querySelectorAllExt(
r,o,!1);return a.length?(forEach(a,function(c){let d,m=t.cloneNode(!0);d=getDocument().createDocumentFragment(),d.appendChild(m),isInlineSwap(i,c)||(d=asParentNode(
m));let C={shouldSwap:!0,target:c,fragment:d};triggerEvent(c,"htmx:oobBeforeSwap",C)&&(c=C.target,C.shouldSwap&&(handlePreservedElements(d),swapWithStyle(i,c,c,
d,n),restorePreservedElements()),forEach(n.elts,function(y){triggerEvent(y,"htmx:oobAfterSwap",C)}))}),t.parentNode.removeChild(t)):(t.parentNode.removeChild(t),
triggerErrorEvent(getDocument().body,"htmx:oobErrorNoTarget",{content:t,target:o})),e}function restorePreservedElements(){let e=find("#--htmx-preserve-pantry--");
if(e){for(let t of[...e.children]){let n=find("#"+t.id);n.parentNode.moveBefore(t,n),n.remove()}e.remove()}}function handlePreservedElements(e){forEach(findAll(
e,"[hx-preserve], [data-hx-preserve]"),function(t){let n=getAttributeValue(t,"id"),r=getDocument().getElementById(n);if(r!=null)if(t.moveBefore){let o=find("#--\
htmx-preserve-pantry--");o==null&&(getDocument().body.insertAdjacentHTML("afterend","<div id='--htmx-preserve-pantry--'></div>"),o=find("#--htmx-preserve-pantry\
--")),o.moveBefore(r,null)}else t.parentNode.replaceChild(r,t)})}function handleAttributes(e,t,n){forEach(t.querySelectorAll("[id]"),function(r){let o=getRawAttribute(
r,"id");if(o&&o.length>0){let i=asParentNode(e),a=i&&i.querySelector(CSS.escape(r.tagName)+"#"+CSS.escape(o));if(a&&a!==i){let c=r.cloneNode();cloneAttributes(r,
a),n.tasks.push(function(){cloneAttributes(r,c)})}}})}function makeAjaxLoadTask(e){return function(){removeClassFromElement(e,htmx.config.addedClass),processNode(
asElement(e)),processFocus(asParentNode(e)),triggerEvent(e,"htmx:load")}}function processFocus(e){let t="[autofocus]",n=asHtmlElement(matches(e,t)?e:e.querySelector(
t));n?.focus()}function insertNodesBefore(e,t,n,r){for(handleAttributes(e,n,r);n.childNodes.length>0;){let o=n.firstChild;addClassToElement(asElement(o),htmx.config.
addedClass),e.insertBefore(o,t),o.nodeType!==Node.TEXT_NODE&&o.nodeType!==Node.COMMENT_NODE&&r.tasks.push(makeAjaxLoadTask(o))}}function stringHash(e,t){let n=0;
for(;n<e.length;)t=(t<<5)-t+e.charCodeAt(n++)|0;return t}function attributeHash(e){let t=0;for(let n=0;n<e.attributes.length;n++){let r=e.attributes[n];r.value&&
(t=stringHash(r.name,t),t=stringHash(r.value,t))}return t}function deInitOnHandlers(e){let t=getInternalData(e);if(t.onHandlers){for(let n=0;n<t.onHandlers.length;n++){
let r=t.onHandlers[n];removeEventListenerImpl(e,r.event,r.listener)}delete t.onHandlers}}function deInitNode(e){let t=getInternalData(e);t.timeout&&clearTimeout(
t.timeout),t.listenerInfos&&forEach(t.listenerInfos,function(n){n.on&&removeEventListenerImpl(n.on,n.trigger,n.listener)}),deInitOnHandlers(e),forEach(Object.keys(
t),function(n){n!=="firstInitCompleted"&&delete t[n]})}function cleanUpElement(e){triggerEvent(e,"htmx:beforeCleanupElement"),deInitNode(e),forEach(e.children,function(t){
cleanUpElement(t)})}function swapOuterHTML(e,t,n){if(e.tagName==="BODY")return swapInnerHTML(e,t,n);let r,o=e.previousSibling,i=parentElt(e);if(i){for(insertNodesBefore(
i,e,t,n),o==null?r=i.firstChild:r=o.nextSibling,n.elts=n.elts.filter(function(a){return a!==e});r&&r!==e;)r instanceof Element&&n.elts.push(r),r=r.nextSibling;cleanUpElement(
e),e.remove()}}function swapAfterBegin(e,t,n){return insertNodesBefore(e,e.firstChild,t,n)}function swapBeforeBegin(e,t,n){return insertNodesBefore(parentElt(e),
e,t,n)}function swapBeforeEnd(e,t,n){return insertNodesBefore(e,null,t,n)}function swapAfterEnd(e,t,n){return insertNodesBefore(parentElt(e),e.nextSibling,t,n)}
function swapDelete(e){cleanUpElement(e);let t=parentElt(e);if(t)return t.removeChild(e)}function swapInnerHTML(e,t,n){let r=e.firstChild;if(insertNodesBefore(e,
r,t,n),r){for(;r.nextSibling;)cleanUpElement(r.nextSibling),e.removeChild(r.nextSibling);cleanUpElement(r),e.removeChild(r)}}function swapWithStyle(e,t,n,r,o){switch(e){case"\
none":return;case"outerHTML":swapOuterHTML(n,r,o);return;case"afterbegin":swapAfterBegin(n,r,o);return;case"beforebegin":swapBeforeBegin(n,r,o);return;case"befo\
reend":swapBeforeEnd(n,r,o);return;case"afterend":swapAfterEnd(n,r,o);return;case"delete":swapDelete(n);return;default:var i=getExtensions(t);for(let a=0;a<i.length;a++){
let c=i[a];try{let d=c.handleSwap(e,n,r,o);if(d){if(Array.isArray(d))for(let m=0;m<d.length;m++){let C=d[m];C.nodeType!==Node.TEXT_NODE&&C.nodeType!==Node.COMMENT_NODE&&
o.tasks.push(makeAjaxLoadTask(C))}return}}catch(d){logError(d)}}e==="innerHTML"?swapInnerHTML(n,r,o):swapWithStyle(htmx.config.defaultSwapStyle,t,n,r,o)}}function findAndSwapOobElements(e,t,n){
var r=findAll(e,"[hx-swap-oob], [data-hx-swap-oob]");return forEach(r,function(o){if(htmx.config.allowNestedOobSwaps||o.parentElement===null){let i=getAttributeValue(
o,"hx-swap-oob");i!=null&&oobSwap(i,o,t,n)}else o.removeAttribute("hx-swap-oob"),o.removeAttribute("data-hx-swap-oob")}),r.length>0}function swap(e,t,n,r){r||(r=
{});let o=null,i=null,a=function(){maybeCall(r.beforeSwapCallback),e=resolveTarget(e);let m=r.contextElement?getRootNode(r.contextElement,!1):getDocument(),C=document.
activeElement,y={};y={elt:C,start:C?C.selectionStart:null,end:C?C.selectionEnd:null};let k=makeSettleInfo(e);if(n.swapStyle==="textContent")e.textContent=t;else{
let x=makeFragment(t);if(k.title=r.title||x.title,r.historyRequest&&(x=x.querySelector("[hx-history-elt],[data-hx-history-elt]")||x),r.selectOOB){let b=r.selectOOB.
split(",");for(let H=0;H<b.length;H++){let V=b[H].split(":",2),_=V[0].trim();_.indexOf("#")===0&&(_=_.substring(1));let v=V[1]||"true",T=x.querySelector("#"+_);
T&&oobSwap(v,T,k,m)}}if(findAndSwapOobElements(x,k,m),forEach(findAll(x,"template"),function(b){b.content&&findAndSwapOobElements(b.content,k,m)&&b.remove()}),r.
select){let b=getDocument().createDocumentFragment();forEach(x.querySelectorAll(r.select),function(H){b.appendChild(H)}),x=b}handlePreservedElements(x),swapWithStyle(
n.swapStyle,r.contextElement,e,x,k),restorePreservedElements()}if(y.elt&&!bodyContains(y.elt)&&getRawAttribute(y.elt,"id")){let x=document.getElementById(getRawAttribute(
y.elt,"id")),b={preventScroll:n.focusScroll!==void 0?!n.focusScroll:!htmx.config.defaultFocusScroll};if(x){if(y.start&&x.setSelectionRange)try{x.setSelectionRange(
y.start,y.end)}catch{}x.focus(b)}}removeClassFromElement(e,htmx.config.swappingClass),forEach(k.elts,function(x){x.classList&&addClassToElement(x,htmx.config.settlingClass),
triggerEvent(x,"htmx:afterSwap",r.eventInfo)}),maybeCall(r.afterSwapCallback),n.ignoreTitle||handleTitle(k.title);let M=function(){if(forEach(k.tasks,function(x){
x.call()}),forEach(k.elts,function(x){x.classList&&removeClassFromElement(x,htmx.config.settlingClass),triggerEvent(x,"htmx:afterSettle",r.eventInfo)}),r.anchor){
let x=asElement(resolveTarget("#"+r.anchor));x&&x.scrollIntoView({block:"start",behavior:"auto"})}updateScrollState(k.elts,n),maybeCall(r.afterSettleCallback),maybeCall(
o)};n.settleDelay>0?getWindow().setTimeout(M,n.settleDelay):M()},c=htmx.config.globalViewTransitions;n.hasOwnProperty("transition")&&(c=n.transition);let d=r.contextElement||
getDocument();if(c&&triggerEvent(d,"htmx:beforeTransition",r.eventInfo)&&typeof Promise<"u"&&document.startViewTransition){let m=new Promise(function(y,k){o=y,i=
k}),C=a;a=function(){document.startViewTransition(function(){return C(),m})}}try{n?.swapDelay&&n.swapDelay>0?getWindow().setTimeout(a,n.swapDelay):a()}catch(m){
throw triggerErrorEvent(d,"htmx:swapError",r.eventInfo),maybeCall(i),m}}function handleTriggerHeader(e,t,n){let r=e.getResponseHeader(t);if(r.indexOf("{")===0){
let o=parseJSON(r);for(let i in o)if(o.hasOwnProperty(i)){let a=o[i];isRawObject(a)?n=a.target!==void 0?a.target:n:a={value:a},triggerEvent(n,i,a)}}else{let o=r.
split(",");for(let i=0;i<o.length;i++)triggerEvent(n,o[i].trim(),[])}}let WHITESPACE=/\s/,WHITESPACE_OR_COMMA=/[\s,]/,SYMBOL_START=/[_$a-zA-Z]/,SYMBOL_CONT=/[_$a-zA-Z0-9]/,
STRINGISH_START=['"',"'","/"],NOT_WHITESPACE=/[^\s]/,COMBINED_SELECTOR_START=/[{(]/,COMBINED_SELECTOR_END=/[})]/;function tokenizeString(e){let t=[],n=0;for(;n<
e.length;){if(SYMBOL_START.exec(e.charAt(n))){for(var r=n;SYMBOL_CONT.exec(e.charAt(n+1));)n++;t.push(e.substring(r,n+1))}else if(STRINGISH_START.indexOf(e.charAt(
n))!==-1){let o=e.charAt(n);var r=n;for(n++;n<e.length&&e.charAt(n)!==o;)e.charAt(n)==="\\"&&n++,n++;t.push(e.substring(r,n+1))}else{let o=e.charAt(n);t.push(o)}
n++}return t}function isPossibleRelativeReference(e,t,n){return SYMBOL_START.exec(e.charAt(0))&&e!=="true"&&e!=="false"&&e!=="this"&&e!==n&&t!=="."}function maybeGenerateConditional(e,t,n){
if(t[0]==="["){t.shift();let r=1,o=" return (function("+n+"){ return (",i=null;for(;t.length>0;){let a=t[0];if(a==="]"){if(r--,r===0){i===null&&(o=o+"true"),t.shift(),
o+=")})";try{let c=maybeEval(e,function(){return Function(o)()},function(){return!0});return c.source=o,c}catch(c){return triggerErrorEvent(getDocument().body,"\
htmx:syntax:error",{error:c,source:o}),null}}}else a==="["&&r++;isPossibleRelativeReference(a,i,n)?o+="(("+n+"."+a+") ? ("+n+"."+a+") : (window."+a+"))":o=o+a,i=
t.shift()}}}function consumeUntil(e,t){let n="";for(;e.length>0&&!t.test(e[0]);)n+=e.shift();return n}function consumeCSSSelector(e){let t;return e.length>0&&COMBINED_SELECTOR_START.
test(e[0])?(e.shift(),t=consumeUntil(e,COMBINED_SELECTOR_END).trim(),e.shift()):t=consumeUntil(e,WHITESPACE_OR_COMMA),t}let INPUT_SELECTOR="input, textarea, sel\
ect";function parseAndCacheTrigger(e,t,n){let r=[],o=tokenizeString(t);do{consumeUntil(o,NOT_WHITESPACE);let c=o.length,d=consumeUntil(o,/[,\[\s]/);if(d!=="")if(d===
"every"){let m={trigger:"every"};consumeUntil(o,NOT_WHITESPACE),m.pollInterval=parseInterval(consumeUntil(o,/[,\[\s]/)),consumeUntil(o,NOT_WHITESPACE);var i=maybeGenerateConditional(
e,o,"event");i&&(m.eventFilter=i),r.push(m)}else{let m={trigger:d};var i=maybeGenerateConditional(e,o,"event");for(i&&(m.eventFilter=i),consumeUntil(o,NOT_WHITESPACE);o.
length>0&&o[0]!==",";){let y=o.shift();if(y==="changed")m.changed=!0;else if(y==="once")m.once=!0;else if(y==="consume")m.consume=!0;else if(y==="delay"&&o[0]===
":")o.shift(),m.delay=parseInterval(consumeUntil(o,WHITESPACE_OR_COMMA));else if(y==="from"&&o[0]===":"){if(o.shift(),COMBINED_SELECTOR_START.test(o[0]))var a=consumeCSSSelector(
o);else{var a=consumeUntil(o,WHITESPACE_OR_COMMA);if(a==="closest"||a==="find"||a==="next"||a==="previous"){o.shift();let M=consumeCSSSelector(o);M.length>0&&(a+=
" "+M)}}m.from=a}else y==="target"&&o[0]===":"?(o.shift(),m.target=consumeCSSSelector(o)):y==="throttle"&&o[0]===":"?(o.shift(),m.throttle=parseInterval(consumeUntil(
o,WHITESPACE_OR_COMMA))):y==="queue"&&o[0]===":"?(o.shift(),m.queue=consumeUntil(o,WHITESPACE_OR_COMMA)):y==="root"&&o[0]===":"?(o.shift(),m[y]=consumeCSSSelector(
o)):y==="threshold"&&o[0]===":"?(o.shift(),m[y]=consumeUntil(o,WHITESPACE_OR_COMMA)):triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()});consumeUntil(o,NOT_WHITESPACE)}
r.push(m)}o.length===c&&triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()}),consumeUntil(o,NOT_WHITESPACE)}while(o[0]===","&&o.shift());return n&&(n[t]=r),
r}function getTriggerSpecs(e){let t=getAttributeValue(e,"hx-trigger"),n=[];if(t){let r=htmx.config.triggerSpecsCache;n=r&&r[t]||parseAndCacheTrigger(e,t,r)}return n.
length>0?n:matches(e,"form")?[{trigger:"submit"}]:matches(e,'input[type="button"], input[type="submit"]')?[{trigger:"click"}]:matches(e,INPUT_SELECTOR)?[{trigger:"\
change"}]:[{trigger:"click"}]}function cancelPolling(e){getInternalData(e).cancelled=!0}function processPolling(e,t,n){let r=getInternalData(e);r.timeout=getWindow().
setTimeout(function(){bodyContains(e)&&r.cancelled!==!0&&(maybeFilterEvent(n,e,makeEvent("hx:poll:trigger",{triggerSpec:n,target:e}))||t(e),processPolling(e,t,n))},
n.pollInterval)}function isLocalLink(e){return location.hostname===e.hostname&&getRawAttribute(e,"href")&&getRawAttribute(e,"href").indexOf("#")!==0}function eltIsDisabled(e){
return closest(e,htmx.config.disableSelector)}function boostElement(e,t,n){if(e instanceof HTMLAnchorElement&&isLocalLink(e)&&(e.target===""||e.target==="_self")||
e.tagName==="FORM"&&String(getRawAttribute(e,"method")).toLowerCase()!=="dialog"){t.boosted=!0;let r,o;if(e.tagName==="A")r="get",o=getRawAttribute(e,"href");else{
let i=getRawAttribute(e,"method");r=i?i.toLowerCase():"get",o=getRawAttribute(e,"action"),(o==null||o==="")&&(o=location.href),r==="get"&&o.includes("?")&&(o=o.
replace(/\?[^#]+/,""))}n.forEach(function(i){addEventListener(e,function(a,c){let d=asElement(a);if(eltIsDisabled(d)){cleanUpElement(d);return}issueAjaxRequest(
r,o,d,c)},t,i,!0)})}}function shouldCancel(e,t){if(e.type==="submit"&&t.tagName==="FORM")return!0;if(e.type==="click"){let n=t.closest('input[type="submit"], bu\
tton');if(n&&n.form&&n.type==="submit")return!0;let r=t.closest("a"),o=/^#.+/;if(r&&r.href&&!o.test(r.getAttribute("href")))return!0}return!1}function ignoreBoostedAnchorCtrlClick(e,t){
return getInternalData(e).boosted&&e instanceof HTMLAnchorElement&&t.type==="click"&&(t.ctrlKey||t.metaKey)}function maybeFilterEvent(e,t,n){let r=e.eventFilter;
if(r)try{return r.call(t,n)!==!0}catch(o){let i=r.source;return triggerErrorEvent(getDocument().body,"htmx:eventFilter:error",{error:o,source:i}),!0}return!1}function addEventListener(e,t,n,r,o){
let i=getInternalData(e),a;r.from?a=querySelectorAllExt(e,r.from):a=[e],r.changed&&("lastValue"in i||(i.lastValue=new WeakMap),a.forEach(function(c){i.lastValue.
has(r)||i.lastValue.set(r,new WeakMap),i.lastValue.get(r).set(c,c.value)})),forEach(a,function(c){let d=function(m){if(!bodyContains(e)){c.removeEventListener(r.
trigger,d);return}if(ignoreBoostedAnchorCtrlClick(e,m)||((o||shouldCancel(m,c))&&m.preventDefault(),maybeFilterEvent(r,e,m)))return;let C=getInternalData(m);if(C.
triggerSpec=r,C.handledFor==null&&(C.handledFor=[]),C.handledFor.indexOf(e)<0){if(C.handledFor.push(e),r.consume&&m.stopPropagation(),r.target&&m.target&&!matches(
asElement(m.target),r.target))return;if(r.once){if(i.triggeredOnce)return;i.triggeredOnce=!0}if(r.changed){let y=m.target,k=y.value,M=i.lastValue.get(r);if(M.has(
y)&&M.get(y)===k)return;M.set(y,k)}if(i.delayed&&clearTimeout(i.delayed),i.throttle)return;r.throttle>0?i.throttle||(triggerEvent(e,"htmx:trigger"),t(e,m),i.throttle=
getWindow().setTimeout(function(){i.throttle=null},r.throttle)):r.delay>0?i.delayed=getWindow().setTimeout(function(){triggerEvent(e,"htmx:trigger"),t(e,m)},r.delay):
(triggerEvent(e,"htmx:trigger"),t(e,m))}};n.listenerInfos==null&&(n.listenerInfos=[]),n.listenerInfos.push({trigger:r.trigger,listener:d,on:c}),c.addEventListener(
r.trigger,d)})}let windowIsScrolling=!1,scrollHandler=null;function initScrollHandler(){scrollHandler||(scrollHandler=function(){windowIsScrolling=!0},window.addEventListener(
"scroll",scrollHandler),window.addEventListener("resize",scrollHandler),setInterval(function(){windowIsScrolling&&(windowIsScrolling=!1,forEach(getDocument().querySelectorAll(
"[hx-trigger*='revealed'],[data-hx-trigger*='revealed']"),function(e){maybeReveal(e)}))},200))}function maybeReveal(e){!hasAttribute(e,"data-hx-revealed")&&isScrolledIntoView(
e)&&(e.setAttribute("data-hx-revealed","true"),getInternalData(e).initHash?triggerEvent(e,"revealed"):e.addEventListener("htmx:afterProcessNode",function(){triggerEvent(
e,"revealed")},{once:!0}))}function loadImmediately(e,t,n,r){let o=function(){n.loaded||(n.loaded=!0,triggerEvent(e,"htmx:trigger"),t(e))};r>0?getWindow().setTimeout(
o,r):o()}function processVerbs(e,t,n){let r=!1;return forEach(VERBS,function(o){if(hasAttribute(e,"hx-"+o)){let i=getAttributeValue(e,"hx-"+o);r=!0,t.path=i,t.verb=
o,n.forEach(function(a){addTriggerHandler(e,a,t,function(c,d){let m=asElement(c);if(eltIsDisabled(m)){cleanUpElement(m);return}issueAjaxRequest(o,i,m,d)})})}}),
r}function addTriggerHandler(e,t,n,r){if(t.trigger==="revealed")initScrollHandler(),addEventListener(e,r,n,t),maybeReveal(asElement(e));else if(t.trigger==="int\
ersect"){let o={};t.root&&(o.root=querySelectorExt(e,t.root)),t.threshold&&(o.threshold=parseFloat(t.threshold)),new IntersectionObserver(function(a){for(let c=0;c<
a.length;c++)if(a[c].isIntersecting){triggerEvent(e,"intersect");break}},o).observe(asElement(e)),addEventListener(asElement(e),r,n,t)}else!n.firstInitCompleted&&
t.trigger==="load"?maybeFilterEvent(t,e,makeEvent("load",{elt:e}))||loadImmediately(asElement(e),r,n,t.delay):t.pollInterval>0?(n.polling=!0,processPolling(asElement(
e),r,t)):addEventListener(e,r,n,t)}function shouldProcessHxOn(e){let t=asElement(e);if(!t)return!1;let n=t.attributes;for(let r=0;r<n.length;r++){let o=n[r].name;
if(startsWith(o,"hx-on:")||startsWith(o,"data-hx-on:")||startsWith(o,"hx-on-")||startsWith(o,"data-hx-on-"))return!0}return!1}let HX_ON_QUERY=new XPathEvaluator().
createExpression('.//*[@*[ starts-with(name(), "hx-on:") or starts-with(name(), "data-hx-on:") or starts-with(name(), "hx-on-") or starts-with(name(), "data-hx-\
on-") ]]');function processHXOnRoot(e,t){shouldProcessHxOn(e)&&t.push(asElement(e));let n=HX_ON_QUERY.evaluate(e),r=null;for(;r=n.iterateNext();)t.push(asElement(
r))}function findHxOnWildcardElements(e){let t=[];if(e instanceof DocumentFragment)for(let n of e.childNodes)processHXOnRoot(n,t);else processHXOnRoot(e,t);return t}
function findElementsToProcess(e){if(e.querySelectorAll){let n=", [hx-boost] a, [data-hx-boost] a, a[hx-boost], a[data-hx-boost]",r=[];for(let i in extensions){
let a=extensions[i];if(a.getSelectors){var t=a.getSelectors();t&&r.push(t)}}return e.querySelectorAll(VERB_SELECTOR+n+", form, [type='submit'], [hx-ext], [data-\
hx-ext], [hx-trigger], [data-hx-trigger]"+r.flat().map(i=>", "+i).join(""))}else return[]}function maybeSetLastButtonClicked(e){let t=getTargetButton(e.target),
n=getRelatedFormData(e);n&&(n.lastButtonClicked=t)}function maybeUnsetLastButtonClicked(e){let t=getRelatedFormData(e);t&&(t.lastButtonClicked=null)}function getTargetButton(e){
return closest(asElement(e),"button, input[type='submit']")}function getRelatedForm(e){return e.form||closest(e,"form")}function getRelatedFormData(e){let t=getTargetButton(
e.target);if(!t)return;let n=getRelatedForm(t);if(n)return getInternalData(n)}function initButtonTracking(e){e.addEventListener("click",maybeSetLastButtonClicked),
e.addEventListener("focusin",maybeSetLastButtonClicked),e.addEventListener("focusout",maybeUnsetLastButtonClicked)}function addHxOnEventHandler(e,t,n){let r=getInternalData(
e);Array.isArray(r.onHandlers)||(r.onHandlers=[]);let o,i=function(a){maybeEval(e,function(){eltIsDisabled(e)||(o||(o=new Function("event",n)),o.call(e,a))})};e.
addEventListener(t,i),r.onHandlers.push({event:t,listener:i})}function processHxOnWildcard(e){deInitOnHandlers(e);for(let t=0;t<e.attributes.length;t++){let n=e.
attributes[t].name,r=e.attributes[t].value;if(startsWith(n,"hx-on")||startsWith(n,"data-hx-on")){let o=n.indexOf("-on")+3,i=n.slice(o,o+1);if(i==="-"||i===":"){
let a=n.slice(o+1);startsWith(a,":")?a="htmx"+a:startsWith(a,"-")?a="htmx:"+a.slice(1):startsWith(a,"htmx-")&&(a="htmx:"+a.slice(5)),addHxOnEventHandler(e,a,r)}}}}
function initNode(e){triggerEvent(e,"htmx:beforeProcessNode");let t=getInternalData(e),n=getTriggerSpecs(e);processVerbs(e,t,n)||(getClosestAttributeValue(e,"hx\
-boost")==="true"?boostElement(e,t,n):hasAttribute(e,"hx-trigger")&&n.forEach(function(o){addTriggerHandler(e,o,t,function(){})})),(e.tagName==="FORM"||getRawAttribute(
e,"type")==="submit"&&hasAttribute(e,"form"))&&initButtonTracking(e),t.firstInitCompleted=!0,triggerEvent(e,"htmx:afterProcessNode")}function maybeDeInitAndHash(e){
if(!(e instanceof Element))return!1;let t=getInternalData(e),n=attributeHash(e);return t.initHash!==n?(deInitNode(e),t.initHash=n,!0):!1}function processNode(e){
if(e=resolveTarget(e),eltIsDisabled(e)){cleanUpElement(e);return}let t=[];maybeDeInitAndHash(e)&&t.push(e),forEach(findElementsToProcess(e),function(n){if(eltIsDisabled(
n)){cleanUpElement(n);return}maybeDeInitAndHash(n)&&t.push(n)}),forEach(findHxOnWildcardElements(e),processHxOnWildcard),forEach(t,initNode)}function kebabEventName(e){
return e.replace(/([a-z0-9])([A-Z])/g,"$1-$2").toLowerCase()}function makeEvent(e,t){return new CustomEvent(e,{bubbles:!0,cancelable:!0,composed:!0,detail:t})}function triggerErrorEvent(e,t,n){
triggerEvent(e,t,mergeObjects({error:t},n))}function ignoreEventForLogging(e){return e==="htmx:afterProcessNode"}function withExtensions(e,t,n){forEach(getExtensions(
e,[],n),function(r){try{t(r)}catch(o){logError(o)}})}function logError(e){console.error(e)}function triggerEvent(e,t,n){e=resolveTarget(e),n==null&&(n={}),n.elt=
e;let r=makeEvent(t,n);htmx.logger&&!ignoreEventForLogging(t)&&htmx.logger(e,t,n),n.error&&(logError(n.error+(n.target?", "+n.target:"")),triggerEvent(e,"htmx:e\
rror",{errorInfo:n}));let o=e.dispatchEvent(r),i=kebabEventName(t);if(o&&i!==t){let a=makeEvent(i,r.detail);o=o&&e.dispatchEvent(a)}return withExtensions(asElement(
e),function(a){o=o&&a.onEvent(t,r)!==!1&&!r.defaultPrevented}),o}let currentPathForHistory;function setCurrentPathForHistory(e){currentPathForHistory=e,canAccessLocalStorage()&&
sessionStorage.setItem("htmx-current-path-for-history",e)}setCurrentPathForHistory(location.pathname+location.search);function getHistoryElement(){return getDocument().
querySelector("[hx-history-elt],[data-hx-history-elt]")||getDocument().body}function saveToHistoryCache(e,t){if(!canAccessLocalStorage())return;let n=cleanInnerHtmlForHistory(
t),r=getDocument().title,o=window.scrollY;if(htmx.config.historyCacheSize<=0){sessionStorage.removeItem("htmx-history-cache");return}e=normalizePath(e);let i=parseJSON(
sessionStorage.getItem("htmx-history-cache"))||[];for(let c=0;c<i.length;c++)if(i[c].url===e){i.splice(c,1);break}let a={url:e,content:n,title:r,scroll:o};for(triggerEvent(
getDocument().body,"htmx:historyItemCreated",{item:a,cache:i}),i.push(a);i.length>htmx.config.historyCacheSize;)i.shift();for(;i.length>0;)try{sessionStorage.setItem(
"htmx-history-cache",JSON.stringify(i));break}catch(c){triggerErrorEvent(getDocument().body,"htmx:historyCacheError",{cause:c,cache:i}),i.shift()}}function getCachedHistory(e){
if(!canAccessLocalStorage())return null;e=normalizePath(e);let t=parseJSON(sessionStorage.getItem("htmx-history-cache"))||[];for(let n=0;n<t.length;n++)if(t[n].
url===e)return t[n];return null}function cleanInnerHtmlForHistory(e){let t=htmx.config.requestClass,n=e.cloneNode(!0);return forEach(findAll(n,"."+t),function(r){
removeClassFromElement(r,t)}),forEach(findAll(n,"[data-disabled-by-htmx]"),function(r){r.removeAttribute("disabled")}),n.innerHTML}function saveCurrentPageToHistory(){
let e=getHistoryElement(),t=currentPathForHistory;canAccessLocalStorage()&&(t=sessionStorage.getItem("htmx-current-path-for-history")),t=t||location.pathname+location.
search,getDocument().querySelector('[hx-history="false" i],[data-hx-history="false" i]')||(triggerEvent(getDocument().body,"htmx:beforeHistorySave",{path:t,historyElt:e}),
saveToHistoryCache(t,e)),htmx.config.historyEnabled&&history.replaceState({htmx:!0},getDocument().title,location.href)}function pushUrlIntoHistory(e){htmx.config.
getCacheBusterParam&&(e=e.replace(/org\.htmx\.cache-buster=[^&]*&?/,""),(endsWith(e,"&")||endsWith(e,"?"))&&(e=e.slice(0,-1))),htmx.config.historyEnabled&&history.
pushState({htmx:!0},"",e),setCurrentPathForHistory(e)}function replaceUrlInHistory(e){htmx.config.historyEnabled&&history.replaceState({htmx:!0},"",e),setCurrentPathForHistory(
e)}function settleImmediately(e){forEach(e,function(t){t.call(void 0)})}function loadHistoryFromServer(e){let t=new XMLHttpRequest,n={swapStyle:"innerHTML",swapDelay:0,
settleDelay:0},r={path:e,xhr:t,historyElt:getHistoryElement(),swapSpec:n};t.open("GET",e,!0),htmx.config.historyRestoreAsHxRequest&&t.setRequestHeader("HX-Reque\
st","true"),t.setRequestHeader("HX-History-Restore-Request","true"),t.setRequestHeader("HX-Current-URL",location.href),t.onload=function(){this.status>=200&&this.
status<400?(r.response=this.response,triggerEvent(getDocument().body,"htmx:historyCacheMissLoad",r),swap(r.historyElt,r.response,n,{contextElement:r.historyElt,
historyRequest:!0}),setCurrentPathForHistory(r.path),triggerEvent(getDocument().body,"htmx:historyRestore",{path:e,cacheMiss:!0,serverResponse:r.response})):triggerErrorEvent(
getDocument().body,"htmx:historyCacheMissLoadError",r)},triggerEvent(getDocument().body,"htmx:historyCacheMiss",r)&&t.send()}function restoreHistory(e){saveCurrentPageToHistory(),
e=e||location.pathname+location.search;let t=getCachedHistory(e);if(t){let n={swapStyle:"innerHTML",swapDelay:0,settleDelay:0,scroll:t.scroll},r={path:e,item:t,
historyElt:getHistoryElement(),swapSpec:n};triggerEvent(getDocument().body,"htmx:historyCacheHit",r)&&(swap(r.historyElt,t.content,n,{contextElement:r.historyElt,
title:t.title}),setCurrentPathForHistory(r.path),triggerEvent(getDocument().body,"htmx:historyRestore",r))}else htmx.config.refreshOnHistoryMiss?htmx.location.reload(
!0):loadHistoryFromServer(e)}function addRequestIndicatorClasses(e){let t=findAttributeTargets(e,"hx-indicator");return t==null&&(t=[e]),forEach(t,function(n){let r=getInternalData(
n);r.requestCount=(r.requestCount||0)+1,addClassToElement(n,htmx.config.requestClass)}),t}function disableElements(e){let t=findAttributeTargets(e,"hx-disabled-\
elt");return t==null&&(t=[]),forEach(t,function(n){let r=getInternalData(n);r.requestCount=(r.requestCount||0)+1,n.hasAttribute("disabled")||(n.setAttribute("di\
sabled",""),n.setAttribute("data-disabled-by-htmx",""))}),t}function removeRequestIndicators(e,t){forEach(e.concat(t),function(n){let r=getInternalData(n);r.requestCount=
(r.requestCount||1)-1}),forEach(e,function(n){getInternalData(n).requestCount===0&&removeClassFromElement(n,htmx.config.requestClass)}),forEach(t,function(n){getInternalData(
n).requestCount===0&&n.hasAttribute("data-disabled-by-htmx")&&(n.removeAttribute("disabled"),n.removeAttribute("data-disabled-by-htmx"))})}function haveSeenNode(e,t){
for(let n=0;n<e.length;n++)if(e[n].isSameNode(t))return!0;return!1}function shouldInclude(e){let t=e;return t.name===""||t.name==null||t.disabled||closest(t,"fi\
eldset[disabled]")||t.type==="button"||t.type==="submit"||t.tagName==="image"||t.tagName==="reset"||t.tagName==="file"?!1:t.type==="checkbox"||t.type==="radio"?
t.checked:!0}function addValueToFormData(e,t,n){e!=null&&t!=null&&(Array.isArray(t)?t.forEach(function(r){n.append(e,r)}):n.append(e,t))}function removeValueFromFormData(e,t,n){
if(e!=null&&t!=null){let r=n.getAll(e);Array.isArray(t)?r=r.filter(o=>t.indexOf(o)<0):r=r.filter(o=>o!==t),n.delete(e),forEach(r,o=>n.append(e,o))}}function getValueFromInput(e){
return e instanceof HTMLSelectElement&&e.multiple?toArray(e.querySelectorAll("option:checked")).map(function(t){return t.value}):e instanceof HTMLInputElement&&
e.files?toArray(e.files):e.value}function processInputValue(e,t,n,r,o){if(!(r==null||haveSeenNode(e,r))){if(e.push(r),shouldInclude(r)){let i=getRawAttribute(r,
"name");addValueToFormData(i,getValueFromInput(r),t),o&&validateElement(r,n)}r instanceof HTMLFormElement&&(forEach(r.elements,function(i){e.indexOf(i)>=0?removeValueFromFormData(
i.name,getValueFromInput(i),t):e.push(i),o&&validateElement(i,n)}),new FormData(r).forEach(function(i,a){i instanceof File&&i.name===""||addValueToFormData(a,i,
t)}))}}function validateElement(e,t){let n=e;n.willValidate&&(triggerEvent(n,"htmx:validation:validate"),n.checkValidity()||(triggerEvent(n,"htmx:validation:fai\
led",{message:n.validationMessage,validity:n.validity})&&!t.length&&htmx.config.reportValidityOfForms&&n.reportValidity(),t.push({elt:n,message:n.validationMessage,
validity:n.validity})))}function overrideFormData(e,t){for(let n of t.keys())e.delete(n);return t.forEach(function(n,r){e.append(r,n)}),e}function getInputValues(e,t){
let n=[],r=new FormData,o=new FormData,i=[],a=getInternalData(e);a.lastButtonClicked&&!bodyContains(a.lastButtonClicked)&&(a.lastButtonClicked=null);let c=e instanceof
HTMLFormElement&&e.noValidate!==!0||getAttributeValue(e,"hx-validate")==="true";if(a.lastButtonClicked&&(c=c&&a.lastButtonClicked.formNoValidate!==!0),t!=="get"&&
processInputValue(n,o,i,getRelatedForm(e),c),processInputValue(n,r,i,e,c),a.lastButtonClicked||e.tagName==="BUTTON"||e.tagName==="INPUT"&&getRawAttribute(e,"typ\
e")==="submit"){let m=a.lastButtonClicked||e,C=getRawAttribute(m,"name");addValueToFormData(C,m.value,o)}let d=findAttributeTargets(e,"hx-include");return forEach(
d,function(m){processInputValue(n,r,i,asElement(m),c),matches(m,"form")||forEach(asParentNode(m).querySelectorAll(INPUT_SELECTOR),function(C){processInputValue(
n,r,i,C,c)})}),overrideFormData(r,o),{errors:i,formData:r,values:formDataProxy(r)}}function appendParam(e,t,n){e!==""&&(e+="&"),String(n)==="[object Object]"&&(n=
JSON.stringify(n));let r=encodeURIComponent(n);return e+=encodeURIComponent(t)+"="+r,e}function urlEncode(e){e=formDataFromObject(e);let t="";return e.forEach(function(n,r){
t=appendParam(t,r,n)}),t}function getHeaders(e,t,n){let r={"HX-Request":"true","HX-Trigger":getRawAttribute(e,"id"),"HX-Trigger-Name":getRawAttribute(e,"name"),
"HX-Target":getAttributeValue(t,"id"),"HX-Current-URL":location.href};return getValuesForElement(e,"hx-headers",!1,r),n!==void 0&&(r["HX-Prompt"]=n),getInternalData(
e).boosted&&(r["HX-Boosted"]="true"),r}function filterValues(e,t){let n=getClosestAttributeValue(t,"hx-params");if(n){if(n==="none")return new FormData;if(n==="\
*")return e;if(n.indexOf("not ")===0)return forEach(n.slice(4).split(","),function(r){r=r.trim(),e.delete(r)}),e;{let r=new FormData;return forEach(n.split(","),
function(o){o=o.trim(),e.has(o)&&e.getAll(o).forEach(function(i){r.append(o,i)})}),r}}else return e}function isAnchorLink(e){return!!getRawAttribute(e,"href")&&
getRawAttribute(e,"href").indexOf("#")>=0}function getSwapSpecification(e,t){let n=t||getClosestAttributeValue(e,"hx-swap"),r={swapStyle:getInternalData(e).boosted?
"innerHTML":htmx.config.defaultSwapStyle,swapDelay:htmx.config.defaultSwapDelay,settleDelay:htmx.config.defaultSettleDelay};if(htmx.config.scrollIntoViewOnBoost&&
getInternalData(e).boosted&&!isAnchorLink(e)&&(r.show="top"),n){let a=splitOnWhitespace(n);if(a.length>0)for(let c=0;c<a.length;c++){let d=a[c];if(d.indexOf("sw\
ap:")===0)r.swapDelay=parseInterval(d.slice(5));else if(d.indexOf("settle:")===0)r.settleDelay=parseInterval(d.slice(7));else if(d.indexOf("transition:")===0)r.
transition=d.slice(11)==="true";else if(d.indexOf("ignoreTitle:")===0)r.ignoreTitle=d.slice(12)==="true";else if(d.indexOf("scroll:")===0){var o=d.slice(7).split(
":");let C=o.pop();var i=o.length>0?o.join(":"):null;r.scroll=C,r.scrollTarget=i}else if(d.indexOf("show:")===0){var o=d.slice(5).split(":");let y=o.pop();var i=o.
length>0?o.join(":"):null;r.show=y,r.showTarget=i}else if(d.indexOf("focus-scroll:")===0){let m=d.slice(13);r.focusScroll=m=="true"}else c==0?r.swapStyle=d:logError(
"Unknown modifier in hx-swap: "+d)}}return r}function usesFormData(e){return getClosestAttributeValue(e,"hx-encoding")==="multipart/form-data"||matches(e,"form")&&
getRawAttribute(e,"enctype")==="multipart/form-data"}function encodeParamsForBody(e,t,n){let r=null;return withExtensions(t,function(o){r==null&&(r=o.encodeParameters(
e,n,t))}),r??(usesFormData(t)?overrideFormData(new FormData,formDataFromObject(n)):urlEncode(n))}function makeSettleInfo(e){return{tasks:[],elts:[e]}}function updateScrollState(e,t){
let n=e[0],r=e[e.length-1];if(t.scroll){var o=null;t.scrollTarget&&(o=asElement(querySelectorExt(n,t.scrollTarget))),t.scroll==="top"&&(n||o)&&(o=o||n,o.scrollTop=
0),t.scroll==="bottom"&&(r||o)&&(o=o||r,o.scrollTop=o.scrollHeight),typeof t.scroll=="number"&&getWindow().setTimeout(function(){window.scrollTo(0,t.scroll)},0)}
if(t.show){var o=null;if(t.showTarget){let a=t.showTarget;t.showTarget==="window"&&(a="body"),o=asElement(querySelectorExt(n,a))}t.show==="top"&&(n||o)&&(o=o||n,
o.scrollIntoView({block:"start",behavior:htmx.config.scrollBehavior})),t.show==="bottom"&&(r||o)&&(o=o||r,o.scrollIntoView({block:"end",behavior:htmx.config.scrollBehavior}))}}
function getValuesForElement(e,t,n,r,o){if(r==null&&(r={}),e==null)return r;let i=getAttributeValue(e,t);if(i){let a=i.trim(),c=n;if(a==="unset")return null;a.indexOf(
"javascript:")===0?(a=a.slice(11),c=!0):a.indexOf("js:")===0&&(a=a.slice(3),c=!0),a.indexOf("{")!==0&&(a="{"+a+"}");let d;c?d=maybeEval(e,function(){return o?Function(
"event","return ("+a+")").call(e,o):Function("return ("+a+")").call(e)},{}):d=parseJSON(a);for(let m in d)d.hasOwnProperty(m)&&r[m]==null&&(r[m]=d[m])}return getValuesForElement(
asElement(parentElt(e)),t,n,r,o)}function maybeEval(e,t,n){return htmx.config.allowEval?t():(triggerErrorEvent(e,"htmx:evalDisallowedError"),n)}function getHXVarsForElement(e,t,n){
return getValuesForElement(e,"hx-vars",!0,n,t)}function getHXValsForElement(e,t,n){return getValuesForElement(e,"hx-vals",!1,n,t)}function getExpressionVars(e,t){
return mergeObjects(getHXVarsForElement(e,t),getHXValsForElement(e,t))}function safelySetHeaderValue(e,t,n){if(n!==null)try{e.setRequestHeader(t,n)}catch{e.setRequestHeader(
t,encodeURIComponent(n)),e.setRequestHeader(t+"-URI-AutoEncoded","true")}}function getPathFromResponse(e){if(e.responseURL)try{let t=new URL(e.responseURL);return t.
pathname+t.search}catch{triggerErrorEvent(getDocument().body,"htmx:badResponseUrl",{url:e.responseURL})}}function hasHeader(e,t){return t.test(e.getAllResponseHeaders())}
function ajaxHelper(e,t,n){if(e=e.toLowerCase(),n){if(n instanceof Element||typeof n=="string")return issueAjaxRequest(e,t,null,null,{targetOverride:resolveTarget(
n)||DUMMY_ELT,returnPromise:!0});{let r=resolveTarget(n.target);return(n.target&&!r||n.source&&!r&&!resolveTarget(n.source))&&(r=DUMMY_ELT),issueAjaxRequest(e,t,
resolveTarget(n.source),n.event,{handler:n.handler,headers:n.headers,values:n.values,targetOverride:r,swapOverride:n.swap,select:n.select,returnPromise:!0,push:n.
push,replace:n.replace,selectOOB:n.selectOOB})}}else return issueAjaxRequest(e,t,null,null,{returnPromise:!0})}function hierarchyForElt(e){let t=[];for(;e;)t.push(
e),e=e.parentElement;return t}function verifyPath(e,t,n){let r=new URL(t,location.protocol!=="about:"?location.href:window.origin),i=(location.protocol!=="about\
:"?location.origin:window.origin)===r.origin;return htmx.config.selfRequestsOnly&&!i?!1:triggerEvent(e,"htmx:validateUrl",mergeObjects({url:r,sameHost:i},n))}function formDataFromObject(e){
if(e instanceof FormData)return e;let t=new FormData;for(let n in e)e.hasOwnProperty(n)&&(e[n]&&typeof e[n].forEach=="function"?e[n].forEach(function(r){t.append(
n,r)}):typeof e[n]=="object"&&!(e[n]instanceof Blob)?t.append(n,JSON.stringify(e[n])):t.append(n,e[n]));return t}function formDataArrayProxy(e,t,n){return new Proxy(
n,{get:function(r,o){return typeof o=="number"?r[o]:o==="length"?r.length:o==="push"?function(i){r.push(i),e.append(t,i)}:typeof r[o]=="function"?function(){r[o].
apply(r,arguments),e.delete(t),r.forEach(function(i){e.append(t,i)})}:r[o]&&r[o].length===1?r[o][0]:r[o]},set:function(r,o,i){return r[o]=i,e.delete(t),r.forEach(
function(a){e.append(t,a)}),!0}})}function formDataProxy(e){return new Proxy(e,{get:function(t,n){if(typeof n=="symbol"){let o=Reflect.get(t,n);return typeof o==
"function"?function(){return o.apply(e,arguments)}:o}if(n==="toJSON")return()=>Object.fromEntries(e);if(n in t&&typeof t[n]=="function")return function(){return e[n].
apply(e,arguments)};let r=e.getAll(n);if(r.length!==0)return r.length===1?r[0]:formDataArrayProxy(t,n,r)},set:function(t,n,r){return typeof n!="string"?!1:(t.delete(
n),r&&typeof r.forEach=="function"?r.forEach(function(o){t.append(n,o)}):typeof r=="object"&&!(r instanceof Blob)?t.append(n,JSON.stringify(r)):t.append(n,r),!0)},
deleteProperty:function(t,n){return typeof n=="string"&&t.delete(n),!0},ownKeys:function(t){return Reflect.ownKeys(Object.fromEntries(t))},getOwnPropertyDescriptor:function(t,n){
return Reflect.getOwnPropertyDescriptor(Object.fromEntries(t),n)}})}function issueAjaxRequest(e,t,n,r,o,i){let a=null,c=null;if(o=o??{},o.returnPromise&&typeof Promise<
"u")var d=new Promise(function(te,ve){a=te,c=ve});n==null&&(n=getDocument().body);let m=o.handler||handleAjaxResponse,C=o.select||null;if(!bodyContains(n))return maybeCall(
a),d;let y=o.targetOverride||asElement(getTarget(n));if(y==null||y==DUMMY_ELT)return triggerErrorEvent(n,"htmx:targetError",{target:getClosestAttributeValue(n,"\
hx-target")}),maybeCall(c),d;let k=getInternalData(n),M=k.lastButtonClicked;if(M){let te=getRawAttribute(M,"formaction");te!=null&&(t=te);let ve=getRawAttribute(
M,"formmethod");if(ve!=null)if(VERBS.includes(ve.toLowerCase()))e=ve;else return maybeCall(a),d}let x=getClosestAttributeValue(n,"hx-confirm");if(i===void 0&&triggerEvent(
n,"htmx:confirm",{target:y,elt:n,path:t,verb:e,triggeringEvent:r,etc:o,issueRequest:function(Ke){return issueAjaxRequest(e,t,n,r,o,!!Ke)},question:x})===!1)return maybeCall(
a),d;let b=n,H=getClosestAttributeValue(n,"hx-sync"),V=null,_=!1;if(H){let te=H.split(":"),ve=te[0].trim();if(ve==="this"?b=findThisElement(n,"hx-sync"):b=asElement(
querySelectorExt(n,ve)),H=(te[1]||"drop").trim(),k=getInternalData(b),H==="drop"&&k.xhr&&k.abortable!==!0)return maybeCall(a),d;if(H==="abort"){if(k.xhr)return maybeCall(
a),d;_=!0}else H==="replace"?triggerEvent(b,"htmx:abort"):H.indexOf("queue")===0&&(V=(H.split(" ")[1]||"last").trim())}if(k.xhr)if(k.abortable)triggerEvent(b,"h\
tmx:abort");else{if(V==null){if(r){let te=getInternalData(r);te&&te.triggerSpec&&te.triggerSpec.queue&&(V=te.triggerSpec.queue)}V==null&&(V="last")}return k.queuedRequests==
null&&(k.queuedRequests=[]),V==="first"&&k.queuedRequests.length===0?k.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)}):V==="all"?k.queuedRequests.push(
function(){issueAjaxRequest(e,t,n,r,o)}):V==="last"&&(k.queuedRequests=[],k.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)})),maybeCall(a),d}let v=new XMLHttpRequest;
k.xhr=v,k.abortable=_;let T=function(){k.xhr=null,k.abortable=!1,k.queuedRequests!=null&&k.queuedRequests.length>0&&k.queuedRequests.shift()()},S=getClosestAttributeValue(
n,"hx-prompt");if(S){var w=prompt(S);if(w===null||!triggerEvent(n,"htmx:prompt",{prompt:w,target:y}))return maybeCall(a),T(),d}if(x&&!i&&!confirm(x))return maybeCall(
a),T(),d;let R=getHeaders(n,y,w);e!=="get"&&!usesFormData(n)&&(R["Content-Type"]="application/x-www-form-urlencoded"),o.headers&&(R=mergeObjects(R,o.headers));let I=getInputValues(
n,e),B=I.errors,F=I.formData;o.values&&overrideFormData(F,formDataFromObject(o.values));let W=formDataFromObject(getExpressionVars(n,r)),j=overrideFormData(F,W),
G=filterValues(j,n);htmx.config.getCacheBusterParam&&e==="get"&&G.set("org.htmx.cache-buster",getRawAttribute(y,"id")||"true"),(t==null||t==="")&&(t=location.href);
let Ae=getValuesForElement(n,"hx-request"),ae=getInternalData(n).boosted,qe=htmx.config.methodsThatUseUrlParams.indexOf(e)>=0,we={boosted:ae,useUrlParams:qe,formData:G,
parameters:formDataProxy(G),unfilteredFormData:j,unfilteredParameters:formDataProxy(j),headers:R,elt:n,target:y,verb:e,errors:B,withCredentials:o.credentials||Ae.
credentials||htmx.config.withCredentials,timeout:o.timeout||Ae.timeout||htmx.config.timeout,path:t,triggeringEvent:r};if(!triggerEvent(n,"htmx:configRequest",we))
return maybeCall(a),T(),d;if(t=we.path,e=we.verb,R=we.headers,G=formDataFromObject(we.parameters),B=we.errors,qe=we.useUrlParams,B&&B.length>0)return triggerEvent(
n,"htmx:validation:halted",we),maybeCall(a),T(),d;let fe=t.split("#"),Cn=fe[0],An=fe[1],He=t;if(qe&&(He=Cn,!G.keys().next().done&&(He.indexOf("?")<0?He+="?":He+=
"&",He+=urlEncode(G),An&&(He+="#"+An))),!verifyPath(n,He,we))return triggerErrorEvent(n,"htmx:invalidPath",we),maybeCall(c),T(),d;if(v.open(e.toUpperCase(),He,!0),
v.overrideMimeType("text/html"),v.withCredentials=we.withCredentials,v.timeout=we.timeout,!Ae.noHeaders){for(let te in R)if(R.hasOwnProperty(te)){let ve=R[te];safelySetHeaderValue(
v,te,ve)}}let ge={xhr:v,target:y,requestConfig:we,etc:o,boosted:ae,select:C,pathInfo:{requestPath:t,finalRequestPath:He,responsePath:null,anchor:An}};if(v.onload=
function(){try{let te=hierarchyForElt(n);if(ge.pathInfo.responsePath=getPathFromResponse(v),m(n,ge),ge.keepIndicators!==!0&&removeRequestIndicators(xt,Lt),triggerEvent(
n,"htmx:afterRequest",ge),triggerEvent(n,"htmx:afterOnLoad",ge),!bodyContains(n)){let ve=null;for(;te.length>0&&ve==null;){let Ke=te.shift();bodyContains(Ke)&&(ve=
Ke)}ve&&(triggerEvent(ve,"htmx:afterRequest",ge),triggerEvent(ve,"htmx:afterOnLoad",ge))}maybeCall(a)}catch(te){throw triggerErrorEvent(n,"htmx:onLoadError",mergeObjects(
{error:te},ge)),te}finally{T()}},v.onerror=function(){removeRequestIndicators(xt,Lt),triggerErrorEvent(n,"htmx:afterRequest",ge),triggerErrorEvent(n,"htmx:sendE\
rror",ge),maybeCall(c),T()},v.onabort=function(){removeRequestIndicators(xt,Lt),triggerErrorEvent(n,"htmx:afterRequest",ge),triggerErrorEvent(n,"htmx:sendAbort",
ge),maybeCall(c),T()},v.ontimeout=function(){removeRequestIndicators(xt,Lt),triggerErrorEvent(n,"htmx:afterRequest",ge),triggerErrorEvent(n,"htmx:timeout",ge),maybeCall(
c),T()},!triggerEvent(n,"htmx:beforeRequest",ge))return maybeCall(a),T(),d;var xt=addRequestIndicatorClasses(n),Lt=disableElements(n);forEach(["loadstart","load\
end","progress","abort"],function(te){forEach([v,v.upload],function(ve){ve.addEventListener(te,function(Ke){triggerEvent(n,"htmx:xhr:"+te,{lengthComputable:Ke.lengthComputable,
loaded:Ke.loaded,total:Ke.total})})})}),triggerEvent(n,"htmx:beforeSend",ge);let nr=qe?null:encodeParamsForBody(v,n,G);return v.send(nr),d}function determineHistoryUpdates(e,t){
let n=t.xhr,r=null,o=null;if(hasHeader(n,/HX-Push:/i)?(r=n.getResponseHeader("HX-Push"),o="push"):hasHeader(n,/HX-Push-Url:/i)?(r=n.getResponseHeader("HX-Push-U\
rl"),o="push"):hasHeader(n,/HX-Replace-Url:/i)&&(r=n.getResponseHeader("HX-Replace-Url"),o="replace"),r)return r==="false"?{}:{type:o,path:r};let i=t.pathInfo.finalRequestPath,
a=t.pathInfo.responsePath,c=t.etc.push||getClosestAttributeValue(e,"hx-push-url"),d=t.etc.replace||getClosestAttributeValue(e,"hx-replace-url");c==="false"&&(c=
null),d==="false"&&(d=null);let m=getInternalData(e).boosted,C=null,y=null;return c?(C="push",y=c):d?(C="replace",y=d):m&&(C="push",y=a||i),y?(y==="true"&&(y=a||
i),t.pathInfo.anchor&&y.indexOf("#")===-1&&(y=y+"#"+t.pathInfo.anchor),{type:C,path:y}):{}}function codeMatches(e,t){var n=new RegExp(e.code);return n.test(t.toString(
10))}function resolveResponseHandling(e){for(var t=0;t<htmx.config.responseHandling.length;t++){var n=htmx.config.responseHandling[t];if(codeMatches(n,e.status))
return n}return{swap:!1}}function handleTitle(e){if(e){let t=find("title");t?t.textContent=e:window.document.title=e}}function resolveRetarget(e,t){if(t==="this")
return e;let n=asElement(querySelectorExt(e,t));if(n==null)throw triggerErrorEvent(e,"htmx:targetError",{target:t}),new Error(`Invalid re-target ${t}`);return n}
function handleAjaxResponse(e,t){let n=t.xhr,r=t.target,o=t.etc,i=t.select;if(!triggerEvent(e,"htmx:beforeOnLoad",t))return;if(hasHeader(n,/HX-Trigger:/i)&&handleTriggerHeader(
n,"HX-Trigger",e),hasHeader(n,/HX-Location:/i)){let _=n.getResponseHeader("HX-Location");var a={};_.indexOf("{")===0&&(a=parseJSON(_),_=a.path,delete a.path),a.
push=a.push??"true",ajaxHelper("get",_,a);return}let c=hasHeader(n,/HX-Refresh:/i)&&n.getResponseHeader("HX-Refresh")==="true";if(hasHeader(n,/HX-Redirect:/i)){
t.keepIndicators=!0,htmx.location.href=n.getResponseHeader("HX-Redirect"),c&&htmx.location.reload();return}if(c){t.keepIndicators=!0,htmx.location.reload();return}
let d=determineHistoryUpdates(e,t),m=resolveResponseHandling(n),C=m.swap,y=!!m.error,k=htmx.config.ignoreTitle||m.ignoreTitle,M=m.select;m.target&&(t.target=resolveRetarget(
e,m.target));var x=o.swapOverride;x==null&&m.swapOverride&&(x=m.swapOverride),hasHeader(n,/HX-Retarget:/i)&&(t.target=resolveRetarget(e,n.getResponseHeader("HX-\
Retarget"))),hasHeader(n,/HX-Reswap:/i)&&(x=n.getResponseHeader("HX-Reswap"));var b=n.response,H=mergeObjects({shouldSwap:C,serverResponse:b,isError:y,ignoreTitle:k,
selectOverride:M,swapOverride:x},t);if(!(m.event&&!triggerEvent(r,m.event,H))&&triggerEvent(r,"htmx:beforeSwap",H)){if(r=H.target,b=H.serverResponse,y=H.isError,
k=H.ignoreTitle,M=H.selectOverride,x=H.swapOverride,t.target=r,t.failed=y,t.successful=!y,H.shouldSwap){n.status===286&&cancelPolling(e),withExtensions(e,function(T){
b=T.transformResponse(b,n,e)}),d.type&&saveCurrentPageToHistory();var V=getSwapSpecification(e,x);V.hasOwnProperty("ignoreTitle")||(V.ignoreTitle=k),addClassToElement(
r,htmx.config.swappingClass),i&&(M=i),hasHeader(n,/HX-Reselect:/i)&&(M=n.getResponseHeader("HX-Reselect"));let _=o.selectOOB||getClosestAttributeValue(e,"hx-sel\
ect-oob"),v=getClosestAttributeValue(e,"hx-select");swap(r,b,V,{select:M==="unset"?null:M||v,selectOOB:_,eventInfo:t,anchor:t.pathInfo.anchor,contextElement:e,afterSwapCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Swap:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Swap",T)}},afterSettleCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Settle:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Settle",T)}},beforeSwapCallback:function(){
d.type&&(triggerEvent(getDocument().body,"htmx:beforeHistoryUpdate",mergeObjects({history:d},t)),d.type==="push"?(pushUrlIntoHistory(d.path),triggerEvent(getDocument().
body,"htmx:pushedIntoHistory",{path:d.path})):(replaceUrlInHistory(d.path),triggerEvent(getDocument().body,"htmx:replacedInHistory",{path:d.path})))}})}y&&triggerErrorEvent(
e,"htmx:responseError",mergeObjects({error:"Response Status Error Code "+n.status+" from "+t.pathInfo.requestPath},t))}}let extensions={};function extensionBase(){
return{init:function(e){return null},getSelectors:function(){return null},onEvent:function(e,t){return!0},transformResponse:function(e,t,n){return e},isInlineSwap:function(e){
return!1},handleSwap:function(e,t,n,r){return!1},encodeParameters:function(e,t,n){return null}}}function defineExtension(e,t){t.init&&t.init(internalAPI),extensions[e]=
mergeObjects(extensionBase(),t)}function removeExtension(e){delete extensions[e]}function getExtensions(e,t,n){if(t==null&&(t=[]),e==null)return t;n==null&&(n=[]);
let r=getAttributeValue(e,"hx-ext");return r&&forEach(r.split(","),function(o){if(o=o.replace(/ /g,""),o.slice(0,7)=="ignore:"){n.push(o.slice(7));return}if(n.indexOf(
o)<0){let i=extensions[o];i&&t.indexOf(i)<0&&t.push(i)}}),getExtensions(asElement(parentElt(e)),t,n)}var isReady=!1;getDocument().addEventListener("DOMContentLo\
aded",function(){isReady=!0});function ready(e){isReady||getDocument().readyState==="complete"?e():getDocument().addEventListener("DOMContentLoaded",e)}function insertIndicatorStyles(){
if(htmx.config.includeIndicatorStyles!==!1){let e=htmx.config.inlineStyleNonce?` nonce="${htmx.config.inlineStyleNonce}"`:"",t=htmx.config.indicatorClass,n=htmx.
config.requestClass;getDocument().head.insertAdjacentHTML("beforeend",`<style${e}>.${t}{opacity:0;visibility: hidden} .${n} .${t}, .${n}.${t}{opacity:1;visibili\
ty: visible;transition: opacity 200ms ease-in}</style>`)}}function getMetaConfig(){let e=getDocument().querySelector('meta[name="htmx-config"]');return e?parseJSON(
e.content):null}function mergeMetaConfig(){let e=getMetaConfig();e&&(htmx.config=mergeObjects(htmx.config,e))}return ready(function(){mergeMetaConfig(),insertIndicatorStyles();
let e=getDocument().body;processNode(e);let t=getDocument().querySelectorAll("[hx-trigger='restored'],[data-hx-trigger='restored']");e.addEventListener("htmx:ab\
ort",function(r){let o=r.detail.elt||r.target,i=getInternalData(o);i&&i.xhr&&i.xhr.abort()});let n=window.onpopstate?window.onpopstate.bind(window):null;window.
onpopstate=function(r){r.state&&r.state.htmx?(restoreHistory(),forEach(t,function(o){triggerEvent(o,"htmx:restored",{document:getDocument(),triggerEvent})})):n&&
n(r)},getWindow().setTimeout(function(){triggerEvent(e,"htmx:load",{}),e=null},0)}),htmx})(),jr=Td;var Bn={};Ee(Bn,{add:()=>Xd,addSection:()=>nl,announce:()=>dn,copy:()=>zt,hide:()=>Gt,move:()=>gt,moveSection:()=>cr,moveTo:()=>io,nameOf:()=>Pn,place:()=>oo,remove:()=>Ht,
removeSection:()=>ao,rowOf:()=>pt,sectionOf:()=>lr,start:()=>zd});var Gr=document.body.dataset.csrf||"",Yr,Od=3e4,cn=class extends Error{constructor(t,n={}){super(n.message||(t?"服务出了点问题，请稍后再试":"网络不通")),
this.status=t,this.error=n.error||"",this.fields=n.fields||{}}};function Kr(){return Gr}async function Le(e,t={}){for(let n=0;;n++){let r=await mi(e,t);if(r.ok)
return zr(r);let o=new cn(r.status,await zr(r).catch(()=>({})));if(n>2)throw o;if(r.status===401)await Jr();else{if(r.status===403&&!await Md())throw o;if(r.status!==
403)throw o}}}async function mi(e,{method:t="GET",json:n,body:r,headers:o={},signal:i=AbortSignal.timeout(Od)}){let a={Accept:"application/json","X-CSRF-Token":Gr,
...o};n&&(a["Content-Type"]="application/json");try{return await fetch(e,{method:t,headers:a,body:n?JSON.stringify(n):r,signal:i,redirect:"error"})}catch(c){throw c.
name==="AbortError"?c:new cn(0)}}async function zr(e){try{let t=await e.text();return(e.headers.get("Content-Type")||"").includes("json")?JSON.parse(t):t}catch(t){
throw t.name==="AbortError"?t:new cn(0)}}async function Md(){let e=await mi("/admin/session",{});if(e.status===401)return await Jr(),!0;if(!e.ok)return!1;let t=await zr(
e);return!t.csrf||t.csrf===Gr?!1:(_s(t.csrf),!0)}function Jr(){return Yr=Yr||new Promise(e=>Id(e)).finally(()=>{Yr=void 0}),Yr}function Id(e){let t=document.getElementById(
"signin"),n=t.querySelector("form"),r=t.querySelector("[data-wrong]"),o=document.activeElement,i=()=>t.showModal(),a=async c=>{c.preventDefault(),r.hidden=!0;let d=await Ld(
n);if(d){r.textContent=d,r.hidden=!1;return}n.removeEventListener("submit",a),t.removeEventListener("close",i),n.elements.password.value="",t.close(),o?.focus?.(),
e()};n.addEventListener("submit",a),t.addEventListener("close",i),t.open||t.showModal(),(n.elements.login.value?n.elements.password:n.elements.login).focus()}async function Ld(e){
try{let t=await mi("/admin/login",{method:"POST",body:new URLSearchParams(new FormData(e))}),n=await zr(t);return t.ok?(_s(n.csrf),""):n.message||"登录失败，请再试一次"}catch(t){
return t.message}}function _s(e){Gr=e,document.body.dataset.csrf=e,document.querySelectorAll("input[name=_csrf]").forEach(t=>{t.value=e})}var Qr=class{constructor(t,n){this.prefix="sanduan:edits:"+t+":",this.key=this.prefix+n,this.left=!1,this.kept=!1}save(t,n){let r=this.left?0:Date.now(),o=t.length>
0||n.length>0;try{o?localStorage.setItem(this.key,JSON.stringify({queue:t,held:n,beat:r})):localStorage.removeItem(this.key),this.kept=o}catch{this.kept=!1}}taken(){
return this.kept&&localStorage.getItem(this.key)===null}orphans(){let t={queue:[],held:[]};try{for(let n of Object.keys(localStorage)){if(!n.startsWith(this.prefix)||
n===this.key)continue;let r=Rd(localStorage.getItem(n));r&&Math.abs(Date.now()-r.beat)<12e3||(localStorage.removeItem(n),r&&(t.queue.push(...r.queue),t.held.push(
...r.held)))}}catch{}return t}};function Rd(e){try{let t=JSON.parse(e);return Array.isArray(t.queue)&&Array.isArray(t.held)?t:null}catch{return null}}var Zr=document.body,$={id:Zr.dataset.page,base:"/admin/pages/"+Zr.dataset.page,locked:Zr.dataset.locked==="on",rev:Number(Zr.dataset.rev||0),tab:Rn(),hash:""},
Nd=600,qd=4e5,Hd=100,Fs=[1e3,2e3,4e3,8e3,15e3],un=new Qr($.id,$.tab),xe=[],Qe=[],pi=new Map,gi,Mn,eo,vi=!1,Ws=0,In="saved",Us=Date.now();function Rn(){return Array.
from(crypto.getRandomValues(new Uint8Array(12)),e=>e.toString(16).padStart(2,"0")).join("")}function he(e){let t={key:Rn(),...e},n=new Promise(r=>{pi.set(t.key,
r)});return xe.push(t),Xs(),no(),Nn(),n}function to(e,t){let n=performance.now()+Nd;un.taken()&&qt();let r=xe.at(-1);r?.name===e&&!r.sent?Object.assign(r,t,{due:n,
from:r.from}):xe.push({key:Rn(),name:e,due:n,...t}),no()}function no(){qt(),In!=="offline"&&In!=="failed"&&Ln("saving"),clearTimeout(gi);let e=xe.at(-1)?.due;e&&
(gi=setTimeout(Nn,Math.max(0,e-performance.now())))}function Xs(){for(let e of xe)e.due=0}function qt(){if(un.taken())for(let e of xe)e.sent=!0;un.save(xe,Qe)}function jt(){
return xe.length>0||Qe.length>0}function Yt(){return Qe.slice()}function ir(e,t){let n=Qe.find(r=>r.edit.key===e);return n?(Qe=Qe.filter(r=>r!==n),qt(),t?he({...js(
n.edit),key:Rn(),force:!0}):(Ks(),Promise.resolve())):Promise.resolve()}async function Ze(){for(clearTimeout(Mn),Mn=void 0;xe.length;)if(Xs(),await Nn(),Mn)return!1;
return!0}function bi(){return vi=!0,Nn()}function Nn(){return eo||(eo=Pd().finally(()=>{eo=void 0})),eo}async function Pd(){clearTimeout(gi);for(let e=$s();e.length||
vi;e=$s()){vi=!1;for(let t of e)t.sent=!0;qt(),e.length&&In==="saved"&&Ln("saving");try{await Ys(e),Ws=0}catch(t){if(!await Gs(t,e))return}}Ks(),xe.length&&no()}
function $s(){let e=0,t=0;for(let n of xe){if(e+=JSON.stringify(n).length,n.due>performance.now()+5||t===Hd||t&&e>qd)break;t++}return xe.slice(0,t)}function js({
name:e,sent:t,due:n,...r}){return r}async function Ys(e){let t=document.querySelector("form#sheet"),n=t?{block:t.dataset.block||"",panel:t.dataset.panel||"",base:t.
elements._base?.value||""}:{},r=await Le($.base+"/edits",{method:"POST",json:{edits:e.map(js),rev:$.rev,outline:$.hash,open:n}});if(r.results?.length!==e.length)
throw new cn(0);$.rev=r.rev,$.hash=r.hash,e.length&&(Us=r.at),xe=xe.filter(o=>!e.includes(o)),e.forEach((o,i)=>zs(o,r.results[i])),qt(),ar("draft:answer",Object.
assign(r,{sent:e,open:n}))}var yi=(e,t)=>e.do===t.do&&e.block===t.block&&e.panel===t.panel&&e.path===t.path;function zs(e,t){let n=e.do==="set"||e.do==="text";if(t.
base)for(let r of xe)yi(r,e)&&r.base===e.base&&(r.base=t.base);n&&!t.ok?Bd(e,t):n?Qe=Qe.filter(r=>!yi(r.edit,e)||r.result.theirs?.length):t.ok||ie(t.message),t.
ok&&t.say&&ie(t.say,{undo:t.undo}),pi.get(e.key)?.(t),pi.delete(e.key)}function Bd(e,t){let n=Qe.find(i=>yi(i.edit,e)),r=[...(n?.result.theirs||[]).filter(i=>!t.
theirs?.some(a=>a.Path===i.Path)),...t.theirs||[]],o={edit:{...e,base:n?n.edit.base:e.base},result:{...t,theirs:r}};Qe=[...Qe.filter(i=>i!==n),o],ar("draft:held",
o)}async function Gs(e,t){if(!t.length)return!0;let n=[400,409,413,415,422].includes(e.status);if(n&&t.length>1){for(let r of t)try{await Ys([r])}catch(o){if(!await Gs(
o,[r]))return!1}return!0}return n?(xe=xe.filter(r=>r!==t[0]),zs(t[0],{ok:!1,error:e.error,message:e.message}),qt(),!0):(Ln(e.status?"failed":"offline",e.status?
e.message:""),clearTimeout(Mn),Mn=setTimeout(()=>{Mn=void 0,Nn()},Fs[Math.min(Ws++,Fs.length-1)]),!1)}function Ks(){xe.length||(Qe.length?Ln("failed"):In!=="sav\
ed"&&Ln("saved"))}function Ln(e,t=""){In=e,ar("draft:state",{state:In,at:Us,message:t,kept:un.kept})}function ar(e,t){document.dispatchEvent(new CustomEvent(e,{
detail:t}))}function ie(e,{undo:t}={}){ar("draft:say",{words:e,undo:t})}function Js(){Vs(),setInterval(()=>{jt()&&qt(),Vs()},4e3),addEventListener("online",()=>Ze()),
addEventListener("offline",()=>{xe.length&&Ln("offline")}),document.addEventListener("visibilitychange",()=>{document.hidden&&xe.length&&Ze()}),addEventListener(
"pagehide",()=>{un.left=!0,qt()}),addEventListener("pageshow",e=>{un.left=!1,e.persisted&&(qt(),bi())})}function Vs(){if($.locked)return;let e=un.orphans();!e.queue.
length&&!e.held.length||(xe.unshift(...e.queue.map(t=>({...t,due:0,sent:!0}))),Qe.push(...e.held),no(),e.held.length&&ar("draft:left"),Nn())}var Si={};Ee(Si,{at:()=>Se,named:()=>xi,open:()=>Ce,reload:()=>sr,reveal:()=>Hn,start:()=>Ud});var wi={};Ee(wi,{show:()=>qn,start:()=>$d});var Fd=matchMedia("(max-width: 1023px)");function qn(e){document.body.dataset.view=e;for(let t of document.querySelectorAll(
"[data-to]"))t.setAttribute("aria-pressed",String(t.dataset.to===e));Fd.matches&&scrollTo(0,0),document.dispatchEvent(new CustomEvent("editor:view",{detail:{view:e}}))}
function $d(){document.addEventListener("click",e=>{let t=e.target.closest("[data-to]");t&&qn(t.dataset.to)})}var Pe=()=>document.getElementById("side"),mt=Qs(location.search),Ei=0;function Qs(e){let t=new URLSearchParams(e),n=t.get("block")||"";return{block:n,panel:n?"":
t.get("panel")||"basics"}}var Zs=({block:e,panel:t})=>e?"?block="+encodeURIComponent(e):"?panel="+encodeURIComponent(t),Se=()=>mt;async function Ce({block:e="",
panel:t="",field:n=""},{push:r=!0,show:o=!1,focus:i=!1}={}){let a={block:e,panel:e?"":t||"basics"},c=a.block===mt.block&&a.panel===mt.panel&&Pe().querySelector(
"h2");o&&qn("edit"),!(!c&&(mt=a,r&&history.pushState({editor:!0},"",location.pathname+Zs(a)),el(),!await ro(a,n)||!r&&!i&&!n))&&(n?Hn(n,i):i&&Pe().focus({preventScroll:!0}))}
var el=()=>document.dispatchEvent(new CustomEvent("editor:open",{detail:mt}));async function ro(e,t){let n=++Ei;if(Pe().setAttribute("aria-busy","true"),await Ze(),
n!==Ei)return!1;let r=Pe().contains(document.activeElement);Pe().dataset.failed="";let o=`${$.base}/side${Zs(e)}${t?"&at="+encodeURIComponent(t):""}`;try{await jr.
ajax("GET",o,{target:"#side",swap:"innerHTML"})}catch{Pe().dataset.failed="on"}return n!==Ei||(Pe().removeAttribute("aria-busy"),Pe().dataset.failed&&Vd(e),r&&!Pe().
contains(document.activeElement)&&Pe().focus({preventScroll:!0}),Pe().dataset.failed)?!1:(Pe().scrollTop=0,document.dispatchEvent(new CustomEvent("editor:form")),
!0)}function Vd(e){let t=document.getElementById("side-failed").content.cloneNode(!0);t.querySelector("button").addEventListener("click",()=>ro(e)),Pe().replaceChildren(
t)}function Hn(e,t){let n=document.getElementById("f-"+e);if(n){for(let r=n.parentElement;r&&r!==Pe();r=r.parentElement)r.tagName==="DETAILS"&&(r.open=!0);n.tagName===
"FIELDSET"&&n.querySelector("details")?.setAttribute("open",""),n.scrollIntoView({block:"center"}),t&&Wd(n)?.focus({preventScroll:!0})}}function Wd(e){return e.
matches("input, textarea, select")?e:e.matches(".picture-field")?e.querySelector("[data-drop]"):e.querySelector("input[type=text], textarea")||e.querySelector("\
input:not([type=hidden]), select, summary")}function xi(){location.hash.startsWith("#f-")&&addEventListener("load",()=>{document.activeElement===document.body&&
Hn(decodeURIComponent(location.hash.slice(3)),!0)},{once:!0})}var sr=()=>ro(mt);function Ud(){history.replaceState({editor:!0},""),addEventListener("popstate",()=>{
let e=mt;mt=Qs(location.search),!(e.block===mt.block&&e.panel===mt.panel)&&(el(),ro(mt))});for(let e of["htmx:responseError","htmx:sendError","htmx:timeout"])document.
addEventListener(e,t=>{t.detail.xhr?.status===401?Jr().then(sr):t.detail.target?.id==="side"?Pe().dataset.failed="on":ie("没有打开，请检查网络后再试")});
addEventListener("online",()=>{Pe().dataset.failed&&sr()}),Pe().addEventListener("click",e=>{let t=e.target.closest('a[href^="#f-"]');t&&(e.preventDefault(),Hn(
t.hash.slice(3),!0))})}var pt=e=>document.getElementById("row-"+e),Pn=e=>pt(e)?.querySelector(".row-title")?.textContent||"组件",lr=e=>pt(e)?.closest("[data-section]")?.dataset.section;
function dn(e){let t=document.getElementById("live");t.textContent="",requestAnimationFrame(()=>{t.textContent=e})}function oo(e){let t=e.previousElementSibling;
return he({do:"place",block:e.dataset.row,section:e.parentElement.dataset.list,after:t?t.dataset.row:""})}function gt(e,t){let n=pt(e),r=n&&(t<0?n.previousElementSibling:
n.nextElementSibling);if(n){if(r)Ci(()=>t<0?r.before(n):r.after(n));else{let o=[...document.querySelectorAll("#outline [data-list]")],i=o[o.indexOf(n.parentElement)+
t];if(!i)return dn(t<0?"已经在最上面":"已经在最下面");Ci(()=>t<0?i.append(n):i.prepend(n))}tl(n)}}function io(e,t){let n=pt(e),r=document.getElementById(
"list-"+t);!n||!r||(Ci(()=>r.append(n)),tl(n))}function tl(e){e.scrollIntoView({block:"nearest"});let t=e.parentElement,n=t.closest("[data-section]").dataset.name;
dn(`${Pn(e.dataset.row)}：${n}第 ${[...t.children].indexOf(e)+1} 个，共 ${t.children.length} 个`),oo(e)}function Ci(e){let t=document.activeElement;e(),t&&
t!==document.activeElement&&t.isConnected&&t.focus({preventScroll:!0})}async function Xd(e,t,n){let r=await he({do:"add",section:e,kind:t,after:n});return r?.block&&
Ce({block:r.block}),r}async function zt(e){let t=pt(e),n=await he({do:"copy",block:e});n?.block&&(Ce({block:n.block}),t?.contains(document.activeElement)&&pt(n.
block)?.querySelector("a").focus())}var Gt=e=>he({do:"hide",block:e,hidden:pt(e)?.dataset.hidden!=="on"});function Ht(e){let t=pt(e),n=[...document.querySelectorAll(
"#outline [data-row]")],r=n.indexOf(t),o=n[r+1]||n[r-1],i=t?.contains(document.activeElement);return t?.remove(),Se().block===e&&Ce(o?{block:o.dataset.row}:{}),
i&&o?.querySelector("a").focus(),he({do:"delete",block:e})}var cr=(e,t)=>he({do:"section-move",section:e,by:t}),ao=e=>he({do:"section-delete",section:e}),nl=e=>he(
{do:"section-add",kind:e}),jd={"blocks/move":(e,t)=>t.get("section")?io(e,t.get("section")):gt(e,Number(t.get("by"))),"blocks/copy":zt,"blocks/hide":Gt,"blocks/\
delete":Ht,"sections/move":(e,t)=>cr(e,Number(t.get("by"))),"sections/delete":ao};function Yd(e,t){let n=new URL(t?.hasAttribute("formaction")?t.formAction:e.action,
location.href).pathname,[,,,,r,o,i]=n.split("/"),a=new URLSearchParams(t?.name?{[t.name]:t.value}:{});if(r==="sections"&&!o)return nl(a.get("kind")),!0;let c=jd[r+
"/"+i];return c&&c(o,a),!!c}function zd(){addEventListener("submit",e=>{e.target.closest("#outline, #side")&&Yd(e.target,e.submitter)&&e.preventDefault()},!0)}var so=(function(){"use strict";let e=()=>{},t={morphStyle:"outerHTML",callbacks:{beforeNodeAdded:e,afterNodeAdded:e,beforeNodeMorphed:e,afterNodeMorphed:e,beforeNodeRemoved:e,
afterNodeRemoved:e,beforeAttributeUpdated:e},head:{style:"merge",shouldPreserve:M=>M.getAttribute("im-preserve")==="true",shouldReAppend:M=>M.getAttribute("im-r\
e-append")==="true",shouldRemove:e,afterHeadMorphed:e},restoreFocus:!0};function n(M,x,b={}){let H=C(M),V=y(x),_=m(H,V,b);return c(_,H,V,v=>{let T=o(v,()=>v.morphStyle===
"innerHTML"?(i(v,H,V),Array.from(H.childNodes)):r(v,H,V));return v.pantry.remove(),T})}function r(M,x,b){let H=y(x);return i(M,H,b,x,x.nextSibling),Array.from(H.
childNodes)}function o(M,x){if(!M.config.restoreFocus)return x();let b=M.doc.activeElement;if(!(k.inputElement(b)||k.textAreaElement(b)))return x();let{id:H,selectionStart:V,
selectionEnd:_}=b,v=x();if(H&&H!==M.doc.activeElement?.getAttribute("id")&&(b=M.target.querySelector(`[id="${CSS.escape(H)}"]`),b?.focus()),b&&!b.selectionEnd&&
_)try{b.setSelectionRange(V,_)}catch{}return v}let i=(function(){function M(S,w,R,I=null,B=null){k.templateElement(w)&&k.templateElement(R)&&(w=w.content,R=R.content),
I||(I=w.firstChild);for(let F of R.childNodes){if(I&&I!=B){let j=b(S,F,I,B);if(j){j!==I&&V(S,I,j),a(j,F,S),I=j.nextSibling;continue}}if(k.element(F)){let j=F.getAttribute(
"id");if(S.persistentIds.has(j)){let G=_(w,j,I,S);a(G,F,S),I=G.nextSibling;continue}}let W=x(w,F,I,S);W&&(I=W.nextSibling)}for(;I&&I!=B;){let F=I;I=I.nextSibling,
H(S,F)}}function x(S,w,R,I){if(I.callbacks.beforeNodeAdded(w)===!1)return null;if(I.idMap.has(w)){let B=I.doc.createElementNS(w.namespaceURI,w.localName);return S.
insertBefore(B,R),a(B,w,I),I.callbacks.afterNodeAdded(B),B}else{let B=I.doc.importNode(w,!0);return S.insertBefore(B,R),I.callbacks.afterNodeAdded(B),B}}let b=(function(){
function S(I,B,F,W){let j=null,G=B.nextSibling,Ae=0,ae=F;for(;ae&&ae!=W;){if(R(ae,B)){if(w(I,ae,B))return ae;j===null&&(I.idMap.has(ae)||(j=ae))}if(j===null&&G&&
R(ae,G)&&(Ae++,G=G.nextSibling,Ae>=2&&(j=void 0)),I.activeElementAndParents.includes(ae))break;ae=ae.nextSibling}return j||null}function w(I,B,F){let W=I.idMap.
get(B),j=I.idMap.get(F);if(!j||!W)return!1;for(let G of W)if(j.has(G))return!0;return!1}function R(I,B){let F=I,W=B;return F.nodeType===W.nodeType&&F.tagName===
W.tagName&&(!F.getAttribute?.("id")||F.getAttribute?.("id")===W.getAttribute?.("id"))}return S})();function H(S,w){if(w!==S.pantry)if(S.idMap.has(w))T(S.pantry,
w,null);else{if(S.callbacks.beforeNodeRemoved(w)===!1)return;w.parentNode?.removeChild(w),S.callbacks.afterNodeRemoved(w)}}function V(S,w,R){let I=w;for(;I&&I!==
R;){let B=I;I=I.nextSibling,H(S,B)}return I}function _(S,w,R,I){let B=`[id="${CSS.escape(w)}"]`,F=I.target.getAttribute?.("id")===w&&I.target||I.target.querySelector(
B)||I.pantry.querySelector(B);return v(F,I),T(S,F,R),F}function v(S,w){let R=S.getAttribute("id");for(;S=S.parentNode;){let I=w.idMap.get(S);I&&(I.delete(R),I.size||
w.idMap.delete(S))}}function T(S,w,R){if(S.moveBefore)try{S.moveBefore(w,R)}catch{S.insertBefore(w,R)}else S.insertBefore(w,R)}return M})(),a=(function(){function M(v,T,S){
return S.ignoreActive&&v===S.doc.activeElement?null:(S.callbacks.beforeNodeMorphed(v,T)===!1||(k.headElement(v)&&S.head.style==="none"||(k.headElement(v)&&S.head.
style!=="morph"?d(v,T,S):(x(v,T,S),_(v,S)||i(S,v,T))),S.callbacks.afterNodeMorphed(v,T)),v)}function x(v,T,S){let w=T.nodeType;if(w===1){let R=v,I=T,B=R.attributes,
F=I.attributes;for(let W of F)R.getAttribute(W.name)!==W.value&&(V(W.name,R,"update",S)||R.setAttributeNode(W.cloneNode()));for(let W=B.length-1;0<=W;W--){let j=B[W];
if(j&&!I.hasAttribute(j.name)){if(V(j.name,R,"remove",S))continue;R.removeAttribute(j.name)}}_(R,S)||b(R,I,S)}(w===8||w===3)&&v.nodeValue!==T.nodeValue&&(v.nodeValue=
T.nodeValue)}function b(v,T,S){if(k.inputElement(v)&&k.inputElement(T)&&T.type!=="file"){let w=T.value,R=v.value;H(v,T,"checked",S),H(v,T,"disabled",S),T.hasAttribute(
"value")?R!==w&&(V("value",v,"update",S)||(v.setAttribute("value",w),v.value=w)):V("value",v,"remove",S)||(v.value="",v.removeAttribute("value"))}else if(k.optionElement(
v)&&k.optionElement(T))H(v,T,"selected",S);else if(k.textAreaElement(v)&&k.textAreaElement(T)){let w=T.value,R=v.value;if(V("value",v,"update",S))return;w!==R&&
(v.value=w),v.firstChild&&v.firstChild.nodeValue!==w&&(v.firstChild.nodeValue=w)}}function H(v,T,S,w){let R=T[S],I=v[S];if(R!==I){let B=V(S,v,"update",w);B||(v[S]=
T[S]),R?B||v.setAttribute(S,""):V(S,v,"remove",w)||v.removeAttribute(S)}}function V(v,T,S,w){return v==="value"&&w.ignoreActiveValue&&T===w.doc.activeElement?!0:
w.callbacks.beforeAttributeUpdated(v,T,S)===!1}function _(v,T){return!!T.ignoreActiveValue&&v===T.doc.activeElement&&v!==T.doc.body}return M})();function c(M,x,b,H){
if(M.head.block&&M.head.style!=="none"){let V=x.querySelector("head"),_=b.querySelector("head");if(V&&_){let v=d(V,_,M);return Promise.all(v).then(()=>{let T=Object.
assign(M,{head:{block:!1,style:"none"}});return H(T)})}}return H(M)}function d(M,x,b){let H=[],V=[],_=[],v=[],T=new Map;for(let w of x.children)T.set(w.outerHTML,
w);for(let w of M.children){let R=T.has(w.outerHTML),I=b.head.shouldReAppend(w),B=b.head.shouldPreserve(w);R||B?I?V.push(w):(T.delete(w.outerHTML),_.push(w)):b.
head.style==="append"?I&&(V.push(w),v.push(w)):b.head.shouldRemove(w)!==!1&&V.push(w)}v.push(...T.values());let S=[];for(let w of v){let R=b.doc.createRange().createContextualFragment(
w.outerHTML).firstChild;if(b.callbacks.beforeNodeAdded(R)!==!1){if("href"in R&&R.href||"src"in R&&R.src){let I,B=new Promise(function(F){I=F});R.addEventListener(
"load",function(){I()}),S.push(B)}M.appendChild(R),b.callbacks.afterNodeAdded(R),H.push(R)}}for(let w of V)b.callbacks.beforeNodeRemoved(w)!==!1&&(M.removeChild(
w),b.callbacks.afterNodeRemoved(w));return b.head.afterHeadMorphed(M,{added:H,kept:_,removed:V}),S}let m=(function(){function M(S,w,R){let{persistentIds:I,idMap:B}=v(
S,w),F=x(R),W=F.morphStyle||"outerHTML";if(!["innerHTML","outerHTML"].includes(W))throw`Do not understand how to morph style ${W}`;if(W==="innerHTML"&&!S.append)
throw`Cannot morph the innerHTML of a ${S.nodeName} node, as it cannot have children`;let j=F.head.style||"merge";if(!["merge","append","morph","none"].includes(
j))throw`Do not understand how to morph head style ${j}`;let G=S.ownerDocument;return{target:S,newContent:w,doc:G,config:F,morphStyle:W,ignoreActive:F.ignoreActive,
ignoreActiveValue:F.ignoreActiveValue,restoreFocus:F.restoreFocus,idMap:B,persistentIds:I,pantry:b(G),activeElementAndParents:H(S,G),callbacks:F.callbacks,head:F.
head}}function x(S){let w=Object.assign({},t);return Object.assign(w,S),w.callbacks=Object.assign({},t.callbacks,S.callbacks),w.head=Object.assign({},t.head,S.head),
w}function b(S){let w=S.createElement("div");return w.hidden=!0,S.documentElement.append(w),w}function H(S,w){let R=[],I=w.activeElement;if(I?.tagName!=="BODY"&&
S.contains(I))for(;I&&(R.push(I),I!==S);)I=I.parentElement;return R}function V(S){let w=[],R=S;for(let B of R.querySelectorAll?.("[id]")??[]){let F=B.getAttribute(
"id");F&&w.push({elt:B,id:F})}let I=R.getAttribute?.("id");return I&&w.push({elt:S,id:I}),w}function _(S,w,R,I){for(let{elt:B,id:F}of I)if(w.has(F)){let W=B;for(;W;){
let j=S.get(W);if(j==null&&(j=new Set,S.set(W,j)),j.add(F),W===R)break;W=W.parentElement}}}function v(S,w){let R=V(S),I=V(w),B=T(R,I),F=new Map;_(F,B,S,R);let W=w.
__idiomorphRoot||w;return _(F,B,W,I),{persistentIds:B,idMap:F}}function T(S,w){let R=new Set,I=new Map;for(let{elt:F,id:W}of S)I.has(W)?R.add(W):I.set(W,F.tagName);
let B=new Set;for(let{elt:F,id:W}of w)B.has(W)?R.add(W):I.get(W)===F.tagName&&B.add(W);for(let F of R)B.delete(F);return R.size&&console.warn("[Warning] duplica\
te ids found during morph, state loss within these elements is possible:",Array.from(R)),B}return M})(),{normalizeElement:C,normalizeParent:y}=(function(){let M=new WeakSet;
function x(_){return k.document(_)?_.documentElement:_}function b(_){if(_==null)return document.createElement("div");if(typeof _=="string")return b(V(_));if(M.has(
_))return _;if(k.node(_)){if(_.parentNode)return new H(_);{let v=document.createElement("div");return v.append(_),v}}else{let v=document.createElement("div");for(let T of[
..._])v.append(T);return v}}class H{constructor(v){this.originalNode=v,this.realParentNode=v.parentNode,this.previousSibling=v.previousSibling,this.nextSibling=
v.nextSibling}get childNodes(){let v=[],T=this.previousSibling?this.previousSibling.nextSibling:this.realParentNode.firstChild;for(;T&&T!=this.nextSibling;)v.push(
T),T=T.nextSibling;return v}querySelectorAll(v){return this.childNodes.reduce((T,S)=>{if(k.element(S)){S.matches(v)&&T.push(S);let w=S.querySelectorAll(v);for(let R=0;R<
w.length;R++)T.push(w[R])}return T},[])}insertBefore(v,T){return this.realParentNode.insertBefore(v,T)}moveBefore(v,T){return this.realParentNode.moveBefore(v,T)}get __idiomorphRoot(){
return this.originalNode}}function V(_){let v=new DOMParser,T=_.replace(/<svg(\s[^>]*>|>)([\s\S]*?)<\/svg>/gim,"");if(T.match(/<\/html>/)||T.match(/<\/head>/)||
T.match(/<\/body>/)){let S=v.parseFromString(_,"text/html");if(S.doctype?.remove(),T.match(/<\/html>/))return M.add(S),S;{let w=S.firstChild;return w&&M.add(w),
w}}else{let w=v.parseFromString("<body><template>"+_+"</template></body>","text/html").body.querySelector("template").content;return M.add(w),w}}return{normalizeElement:x,
normalizeParent:b}})(),k=(function(){let M=b=>b instanceof Element||b?.nodeType===Node.ELEMENT_NODE,x=(b,H)=>M(b)&&b.localName===H&&b.namespaceURI==="http://www\
.w3.org/1999/xhtml";return{element:M,node:b=>b instanceof Node||typeof b?.nodeType=="number",document:b=>b instanceof Document||b?.nodeType===Node.DOCUMENT_NODE,
templateElement:b=>x(b,"template"),headElement:b=>x(b,"head"),inputElement:b=>x(b,"input"),optionElement:b=>x(b,"option"),textAreaElement:b=>x(b,"textarea")}})();
return{morph:n,defaults:t}})();var Mi={};Ee(Mi,{openPalette:()=>vt,start:()=>ff});var Ai={};Ee(Ai,{copied:()=>co,copyBlock:()=>ol,copySection:()=>il,pasteText:()=>lo,start:()=>Jd});var Gd=/^\s*sanduan:\d/,Kd=512*1024;function Jd(){document.addEventListener("editor:clip",n=>n.detail.block?ol(n.detail.block):il(n.detail.section)),document.addEventListener(
"paste",rl);let e=document.getElementById("phone"),t=()=>e.contentDocument?.addEventListener("paste",rl);e.addEventListener("load",t),t()}function ol(e){return al(
`${$.base}/blocks/${encodeURIComponent(e)}/clip`)}function il(e){return al(`${$.base}/sections/${encodeURIComponent(e)}/clip`)}async function lo(e,t,n){if(e.length>
Kd)return ie("拷贝的内容太大了，请分几次拷贝");let r=await he({do:"paste",text:e,section:t,after:n});r?.block&&Ce({block:r.block})}function co(e){
return Gd.test(e)}async function al(e){let t=Le(e);try{await Qd(t),ie("已拷贝，打开别的页面的编辑器，按 Ctrl+V 粘贴")}catch(n){ie(n.message||"\
浏览器不让拷贝，请换用最新的 Chrome 或 Edge")}}async function Qd(e){let t=e.then(n=>new Blob([n],{type:"text/plain"}));t.catch(()=>{});try{await navigator.
clipboard.write([new ClipboardItem({"text/plain":t})])}catch{await Zd(await e)}}async function Zd(e){if(navigator.clipboard&&await navigator.clipboard.writeText(
e).then(()=>!0,()=>!1))return;let t=document.createElement("textarea");t.value=e,t.setAttribute("readonly",""),t.className="sr-only";let n=document.activeElement;
document.body.append(t),t.select();let r=document.execCommand("copy");if(t.remove(),n&&n.focus(),!r)throw new Error("")}function rl(e){if($.locked||e.target.closest?.(
"input, textarea, select, [contenteditable], dialog"))return;let t=e.clipboardData?e.clipboardData.getData("text/plain"):"";if(!co(t))return;e.preventDefault();
let[n,r]=ef();n&&lo(t,n,r)}function ef(){let e=document.getElementById("row-"+Se().block),t=document.querySelectorAll("#outline [data-list]");return[(e?e.parentElement:
t[t.length-1])?.dataset.list,e?.dataset.row]}var _n=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;var uo=document.getElementById("palette"),me=document.getElementById("palette-body"),tf=me?me.innerHTML:"",Di="";function vt({section:e=nf(),after:t}){if($.locked)
return Promise.resolve();let n=new URLSearchParams({section:e});return t!==void 0&&n.set("after",t),Di=`${$.base}/add?${n}`,uo.showModal(),me.innerHTML=tf,Ti()}
function nf(){return[...document.querySelectorAll("#outline [data-list]")].pop()?.dataset.list||""}async function Ti(e){let t=Di;me.setAttribute("aria-busy","tr\
ue");let n=await Le(t,{headers:{"X-Fragment":"palette"}}).catch(r=>r);if(t===Di){if(me.removeAttribute("aria-busy"),n instanceof Error)return rf(n);me.innerHTML=
n,me.querySelector("[data-go]").remove(),e?me.querySelector(`#${e}`).scrollIntoView():matchMedia("(pointer: coarse)").matches||fn().focus()}}function rf(e){me.innerHTML=
'<div class="mx-auto max-w-sm py-16 text-center text-sm"><p role="alert"></p><button type="button" class="add-row w-full">重试</button></div>',me.querySelector(
"p").textContent=e.message,me.querySelector("button").addEventListener("click",()=>Ti())}var fn=()=>me.querySelector('input[type="search"]'),Oi=()=>[...me.querySelectorAll(
"[data-kind], [data-set]")].filter(e=>!e.closest("[hidden]")),ll=e=>({section:e.elements.section.value,after:e.elements.after.value});async function cl(e){let{kind:t,
set:n}=e.dataset;uo.close();let r=await he({...n?{do:"insert",set:n}:{do:"add",kind:t},...ll(e.form)});r?.block&&Ce({block:r.block},{show:!0,focus:!0})}function ki(){
let e=fn().value.trim().toLowerCase();for(let t of me.querySelectorAll("[data-words]"))t.hidden=!t.dataset.words.toLowerCase().includes(e);for(let t of me.querySelectorAll(
"[data-group]"))t.hidden=e!==""&&!t.querySelector("[data-words]:not([hidden])");me.querySelector("[data-paste]").hidden=e!=="",me.querySelector("[data-none]").hidden=
e===""||Oi().length>0}function of(e,t){let n=Oi();if(t==="ArrowLeft")return n[n.indexOf(e)-1];if(t==="ArrowRight")return n[n.indexOf(e)+1];let r=e.getBoundingClientRect(),
o=d=>(d.getBoundingClientRect().top-r.top)*(t==="ArrowDown"?1:-1),i=d=>Math.abs(d.getBoundingClientRect().left-r.left),a=n.filter(d=>o(d)>8),c=Math.min(...a.map(
o));return a.filter(d=>o(d)<c+8).sort((d,m)=>i(d)-i(m))[0]}function af(e){fn().value="",ki(),me.querySelector(e).scrollIntoView({behavior:_n()?"auto":"smooth"})}
function sl(e){e&&(e.focus({preventScroll:!0}),e.closest(".palette-card").scrollIntoView({block:"nearest"}))}function ul(e){e.open=!1,e.querySelector("summary").
focus()}function sf(e){if(e.isComposing)return;let t=me.querySelector("details[open]"),n=e.target.closest("[data-kind], [data-set]");if(e.key==="Escape"&&t)e.preventDefault(),
ul(t);else if(e.target===fn()&&(e.key==="ArrowDown"||e.key==="Enter")){e.preventDefault();let r=Oi();e.key==="Enter"&&r.length===1?cl(r[0]):sl(r[0])}else if(n&&
e.key.startsWith("Arrow")){e.preventDefault();let r=of(n,e.key);r?sl(r):e.key==="ArrowUp"&&fn().focus()}}function lf(e){let t=e.target.closest("[data-kind], [da\
ta-set]"),n=e.target.closest("[data-close]"),r=e.target.closest("nav a");!t&&!n&&!r||(e.preventDefault(),t?cl(t):n?ul(n.closest("details")):af(r.hash))}function cf(e){
let t=e.target;e.preventDefault(),t.elements.text?uf(t):t.getAttribute("action").startsWith("/admin/blocksets/")&&df(t)}function uf(e){let t=e.elements.text;if(!co(
t.value)){t.setCustomValidity("这不是从编辑器拷贝的组件：请先拷贝组件，再来粘贴"),t.reportValidity();return}let{section:n,after:r}=ll(e);
uo.close(),lo(t.value,n,r)}async function df(e){try{let t=await Le(e.getAttribute("action"),{method:"POST",body:new URLSearchParams(new FormData(e))});ie(t.say)}catch(t){
ie(t.message);return}Ti("sets")}function ff(){document.addEventListener("editor:add",e=>vt(e.detail)),uo.addEventListener("keydown",sf),me.addEventListener("cli\
ck",lf),me.addEventListener("submit",cf),me.addEventListener("input",e=>{e.target.name==="text"?e.target.setCustomValidity(""):e.target===fn()&&!e.isComposing&&
ki()}),me.addEventListener("compositionend",e=>e.target===fn()&&ki())}var Fn=new Set;function fo(e){let t=e.closest("details:not([open])");return!!t&&e.closest("summary")?.parentElement!==t}function ur(e){for(let t=e.closest("deta\
ils");t;t=t.parentElement.closest("details"))t.open||Fn.add(t),t.open=!0}function dl(e){if(!e.open)return ur(e);Fn.delete(e),e.open=!1}function fl(){for(let e of Fn)
e.isConnected?e.open=!0:Fn.delete(e)}function hl(){for(let e of Fn)e.open=!1;Fn.clear()}var se=document.getElementById("phone");function et(){let e=se.contentDocument;return e&&e.querySelector("main.page")?e:null}var At=()=>!!et()?.querySelector("[\
data-section][id]"),ml=()=>[...et()?.querySelectorAll("[data-name]")||[]],pl=()=>[...et()?.querySelectorAll("[data-section][id]")||[]],je=e=>e&&et()?.getElementById(
"b-"+e)||null,_e=e=>e.id.slice(2),Kt=e=>e.dataset.name,ho=e=>e.hasAttribute("data-hidden"),Dt=e=>e?.closest?.("[data-name]")||null;function mo(e){let t=e.ownerDocument.
defaultView;return t&&[...e.children].find(n=>t.getComputedStyle(n).position==="fixed")}var dr=e=>(mo(e)||e).getBoundingClientRect();function gl(e,t,n){return vl(
e,"[data-text]",t,n)}function Ii(e,t,n){return vl(e,"[data-image]",t,n)}function vl(e,t,n,r){return[...e.querySelectorAll(t)].find(i=>{let a=i.getBoundingClientRect();
return a.width>0&&!fo(i)&&n>=a.left-4&&n<=a.right+4&&r>=a.top-4&&r<=a.bottom+4})||null}var mf=[["up","上移","M10 16V4.5M5 9.25 10 4.25l5 5"],["down","下移","M10 4v11.5M5 10.75l5 5 5-5"],["copy","复制","M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 \
0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M3 8.5A1.5 1.5 0 0 1 4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5Z"],["hide","隐藏","M2\
.5 10S5.25 4.75 10 4.75 17.5 10 17.5 10 14.75 15.25 10 15.25 2.5 10 2.5 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM4 16 16 4"],["delete","删除",
"M3.5 5.5h13M8 5.25V3.5h4v1.75M5.25 5.75l.75 11h8l.75-11M8.5 9v4.5M11.5 9v4.5"],["keep","存为区块","M5.5 3.5h9v13L10 13.25 5.5 16.5ZM10 6v4.5M7.75 8.25h4.5"]],
tt=document.createElement("div"),Li="";function bl(){return tt.className="over-bar",tt.hidden=!0,tt.setAttribute("role","toolbar"),tt.append(...mf.map(pf)),tt.addEventListener(
"keydown",vf),tt}function pf([e,t,n],r){let o=document.createElement("button");return o.type="button",o.dataset.act=e,o.tabIndex=r===0?0:-1,o.innerHTML=`<svg vi\
ewBox="0 0 20 20" aria-hidden="true"><path d="${n}"/></svg><span>${t}</span>`,o.addEventListener("click",()=>bf(e,o)),o}function wl(e){if(Li=e?_e(e):"",tt.hidden=
!e,!e)return;let t=ml();tt.setAttribute("aria-label",`「${Kt(e)}」的操作`),yl("up",e===t[0]),yl("down",e===t[t.length-1]),gf("hide",ho(e)?"显示":"隐藏")}
function yl(e,t){tt.querySelector(`[data-act="${e}"]`).setAttribute("aria-disabled",String(t))}function gf(e,t){let n=tt.querySelector(`[data-act="${e}"] span`);
n.textContent!==t&&(n.textContent=t)}function po(){return tt.hidden?!1:(tt.querySelector('[tabindex="0"]').focus(),!0)}function vf(e){let t=[...tt.children],n=t.
indexOf(document.activeElement),r={ArrowRight:n+1,ArrowDown:n+1,ArrowLeft:n-1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];if(r===void 0||e.altKey||e.ctrlKey||e.metaKey)
return;e.preventDefault();let o=t[(r+t.length)%t.length];t.forEach(i=>{i.tabIndex=i===o?0:-1}),o.focus()}var yf={up:e=>gt(e,-1),down:e=>gt(e,1),copy:zt,hide:Gt,
delete:Ht,keep:(e,t)=>document.dispatchEvent(new CustomEvent("editor:keep",{detail:{block:e,name:t}}))};function bf(e,t){let n=je(Li);n&&t.getAttribute("aria-di\
sabled")!=="true"&&yf[e](Li,Kt(n))}var wf=5e3,z=null,hr=()=>z?Dt(z.el):null;function Hi(e,t,n){Pt(),z={el:e,block:_e(Dt(e)),path:e.dataset.text,lines:/^pre|^break/.test(El(e).whiteSpace),before:fr(
e),disabled:e.disabled===!0,composing:!1,ended:n},z.said=z.before,ur(e),e.firstElementChild&&(e.textContent=z.before),z.disabled&&(e.disabled=!1),Ef(e);for(let[
r,o]of Object.entries(Sl))e.addEventListener(r,o);se.contentWindow.focus(),e.focus({preventScroll:!0}),Pi(e,t)}function El(e){return e.ownerDocument.defaultView.
getComputedStyle(e)}function Ef(e){try{e.contentEditable="plaintext-only"}catch{e.contentEditable="true"}}function Pi(e,t){let n=e.ownerDocument,r=t&&xf(n,t);r&&
e.contains(r.startContainer)?n.getSelection().setBaseAndExtent(r.startContainer,r.startOffset,r.startContainer,r.startOffset):n.getSelection().selectAllChildren(
e)}function xf(e,{x:t,y:n}){if(e.caretRangeFromPoint)return e.caretRangeFromPoint(t,n);let r=e.caretPositionFromPoint?.(t,n);return r&&{startContainer:r.offsetNode,
startOffset:r.offset}}function Pt({restore:e=!1}={}){if(!z)return;let t=z;e&&(t.el.textContent=t.before),go(e?t.before:fr(t.el)),z=null;for(let[n,r]of Object.entries(
Sl))t.el.removeEventListener(n,r);t.el.removeAttribute("contenteditable"),t.disabled&&(t.el.disabled=!0),t.el.ownerDocument.getSelection()?.removeAllRanges(),t.
el.blur(),t.sent&&Ze(),t.ended({block:t.block,path:t.path,text:t.said,changed:!!t.sent})}function xl(){z&&(!z.el.isConnected||z.el.ownerDocument!==se.contentDocument)&&
(z=null)}function Sf({block:e,path:t}){return document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`)?.elements.namedItem(t)}function go(e){if(e===z.
said)return;let t=Sf(z);t?(t.value=e,t.dispatchEvent(new Event("input",{bubbles:!0}))):to(`text:${z.block}:${z.path}`,{do:"text",block:z.block,path:z.path,from:z.
said,text:e}),z.said=e,z.sent=!0}function fr(e){let t=/^pre|^break/.test(El(e).whiteSpace),n=qi(e).replace(/\u00a0/g," ");return t&&e.isContentEditable?n.replace(
/\n$/,""):t?n:n.replace(/\s*\n\s*/g," ")}function qi(e){let t="";for(let n of e.childNodes)n.nodeType===3?t+=n.data:n.nodeName==="BR"?t+=`
`:/^(DIV|P)$/.test(n.nodeName)?t+=(t&&!t.endsWith(`
`)?`
`:"")+qi(n):t+=qi(n);return t}function Ni(e){let t=e.replace(/\r\n?/g,`
`),n=z.lines?t:t.replace(/\s*\n\s*/g," "),r=z.el.ownerDocument;if(n.length<wf&&n.split(`
`).length<20){r.execCommand("insertText",!1,n);return}let o=r.getSelection();o.rangeCount||Pi(z.el);let i=o.getRangeAt(0);i.deleteContents();let a=r.createTextNode(
n);i.insertNode(a),o.setBaseAndExtent(a,n.length,a,n.length),go(fr(z.el))}function Cf(e){let t=[...Dt(z.el).querySelectorAll("[data-text]")],n=t[t.indexOf(z.el)+
e],r=z.ended;Pt(),n?Hi(n,null,r):po()||document.getElementById("side").focus()}var Sl={input(){z.composing||go(fr(z.el))},compositionstart(){z.composing=!0},compositionend(){
z.composing=!1,go(fr(z.el))},keydown(e){e.stopPropagation(),!(e.isComposing||z.composing||e.keyCode===229)&&(e.key==="Escape"?(e.preventDefault(),Pt({restore:!0})):
e.key==="Enter"?(e.preventDefault(),z.lines?z.el.ownerDocument.execCommand("insertLineBreak"):Pt()):e.key==="Tab"?(e.preventDefault(),Cf(e.shiftKey?-1:1)):e.key===
" "&&z.el.tagName==="BUTTON"&&(e.preventDefault(),Ni(" ")))},keyup(e){e.key===" "&&e.preventDefault()},beforeinput(e){let t=!z.lines&&/^insert(LineBreak|Paragraph)$/.
test(e.inputType);(t||e.inputType.startsWith("format"))&&e.preventDefault(),t&&Pt()},paste(e){let t=e.clipboardData.getData("text/plain");t&&(e.preventDefault(),
e.stopPropagation(),Ni(t))},drop(e){let t=e.dataTransfer.getData("text/plain");t&&(e.preventDefault(),e.stopPropagation(),Pi(z.el,{x:e.clientX,y:e.clientY}),Ni(
t))},blur(){Pt()}};var mr=document.getElementById("over"),Df=30,kf=72,kt=null,hn=null,yt=null,$n=null,oe=null,Bi=0,bo=0;function Al({retry:e,locked:t}){oe={hovered:vo("over-box ov\
er-hovered",'<span class="over-name"></span>'),chosen:vo("over-box over-chosen",'<span class="over-name"></span>'),aim:vo("over-box over-aim",'<span class="over\
-name">松开换上这张图片</span>'),near:yo(),before:yo(),after:yo(),empty:[],locked:t,failed:Tf(e),bar:bl()},mr.append(oe.hovered,oe.chosen,oe.aim,oe.near,
oe.before,oe.after,oe.failed),mr.parentElement.append(oe.bar),oe.near.addEventListener("pointerleave",()=>wo(null)),oe.near.addEventListener("pointerenter",()=>clearTimeout(
bo)),new ResizeObserver(nt).observe(se),addEventListener("resize",nt)}function vo(e,t){let n=document.createElement("div");return n.className=e,n.hidden=!0,n.innerHTML=
t,n}function yo(){let e=document.createElement("button");return e.type="button",e.className="over-plus",e.hidden=!0,e.innerHTML='<svg viewBox="0 0 20 20" aria-h\
idden="true"><path d="M10 4v12M4 10h12"/></svg>',e.addEventListener("click",()=>vt({section:e.dataset.section,after:e.dataset.after})),e}function Tf(e){let t=vo(
"over-failed",'<p>预览没有打开</p><p>您的修改都在，不受影响。请检查网络后再试。</p><button type="button">重试</button>');return t.setAttribute(
"role","alert"),t.querySelector("button").addEventListener("click",e),t}function Dl(e){let t=e.defaultView;t.addEventListener("scroll",nt,{passive:!0}),new t.ResizeObserver(
nt).observe(e.querySelector("main")),e.addEventListener("load",nt,!0),kt=yt=$n=null,oe.failed.hidden=!0,Vn(null)}function $i(){kt=yt=$n=null,oe.failed.hidden=!1,
Vn(null)}function Vn(e){hn=e,wl(oe.locked?null:e),nt()}function wo(e,t){clearTimeout(bo);let n=[kt,yt?.el,yt?.after];kt=e,yt=e&&!oe.locked?Of(e,t):null,(n[0]!==
kt||n[1]!==yt?.el||n[2]!==yt?.after)&&nt()}function kl(){clearTimeout(bo),bo=setTimeout(()=>wo(null),120)}function Eo(e){$n!==e&&($n=e,nt())}function Of(e,t){if(mo(
e))return null;let n=dr(e),r=Math.min(Df,n.height/3);return t-n.top<r?{el:e,after:!1}:n.bottom-t<r?{el:e,after:!0}:null}function nt(){Bi=Bi||requestAnimationFrame(
()=>{Bi=0,Mf()})}function Mf(){let e=et();kt&&!kt.isConnected&&(kt=yt=null),hn&&!hn.isConnected&&Vn(null);let t=e&&If();_i(oe.hovered,kt!==hn?kt:null,t),_i(oe.chosen,
hn,t),_i(oe.aim,$n,t);let n=oe.locked?null:hn,r=n&&!mo(n)?n:null;Fi(oe.near,yt&&yt.el!==hn?yt:null,t),Fi(oe.before,r&&{el:r,after:!1},t),Fi(oe.after,r&&{el:r,after:!0},
t),Lf(t),n&&t&&Rf(dr(n),t)}function If(){let e=se.getBoundingClientRect(),t=mr.getBoundingClientRect(),n=e.width/se.offsetWidth||1;return{x:e.left-t.left,y:e.top-
t.top,scale:n,width:e.width,height:e.height}}function _i(e,t,n){let r=t&&n&&dr(t);if(e.hidden=!r||r.bottom*n.scale<0||r.top*n.scale>n.height||r.height===0,e.hidden)
return;let o=r.top*n.scale;pr(e,n.x+r.left*n.scale,n.y+o),e.style.width=r.width*n.scale+"px",e.style.height=r.height*n.scale+"px";let i=e.firstElementChild,a=Kt(
t)+(ho(t)?" · 已隐藏":"");t!==$n&&i.textContent!==a&&(i.textContent=a),i.style.transform=`translateY(${o>=22?-22:0}px)`}function pr(e,t,n){e.style.transform=
`translate(${Math.round(t)}px, ${Math.round(n)}px)`}function Fi(e,t,n){let r=t&&n&&dr(t.el),o=r&&(t.after?r.bottom:r.top)*n.scale;if(e.hidden=!r||o<-4||o>n.height+
4,e.hidden)return;let i=[...t.el.parentElement.querySelectorAll(":scope > [data-name]")],a=t.after?t.el:i[i.indexOf(t.el)-1];Tl(e,_e(t.el.parentElement),a),pr(e,
n.x+(r.left+r.width/2)*n.scale,n.y+Math.min(Math.max(o,16),n.height-16))}function Tl(e,t,n){e.dataset.section=t,e.dataset.after=n?_e(n):"";let r=n?`在「${Kt(n)}\
」后面添加组件`:"在这一段的最前面添加组件";e.setAttribute("aria-label",r),e.title=r}function Lf(e){let t=e&&!oe.locked?pl().filter(n=>!n.querySelector(
"[data-name]")):[];for(;oe.empty.length<t.length;)oe.empty.push(yo()),mr.append(oe.empty[oe.empty.length-1]);oe.empty.forEach((n,r)=>{let o=t[r]?.getBoundingClientRect();
n.hidden=!o||o.bottom<0||o.bottom*e.scale>e.height+20,!n.hidden&&(Tl(n,_e(t[r]),null),pr(n,e.x+(o.left+o.width/2)*e.scale,e.y+o.bottom*e.scale))})}function Rf(e,t){
let{bar:n}=oe,r=se.closest("#canvas").getBoundingClientRect(),o=mr.parentElement.getBoundingClientRect(),i=se.getBoundingClientRect(),a=r.right-o.right>=kf;n.dataset.
beside=String(a),n.setAttribute("aria-orientation",a?"vertical":"horizontal");let c=e.top*t.scale,d=e.bottom*t.scale,m=d<0||c>t.height,C=!a&&hr();n.hidden=!!(m||
C)&&!n.contains(document.activeElement);let y=i.left-o.left,k=i.top-o.top;if(a){pr(n,o.width+8,k+Cl(c,0,t.height-n.offsetHeight));return}let M=26,x=n.offsetHeight,
b=c-M-x>=0?c-M-x:d+M+x<=t.height?d+M:t.height-x-8;pr(n,y+(t.width-n.offsetWidth)/2,k+Cl(b,8,t.height-x-8))}function Cl(e,t,n){return Math.max(t,Math.min(e,Math.
max(t,n)))}var Ll=kd(Ml());function Wn(e){let t=document.querySelector(`body > dialog[data-dialog="${e}"]`);if(t)return t;let n=document.querySelector("#picture-dialogs").content.querySelector(
`[data-dialog="${e}"]`).cloneNode(!0);document.body.append(n);let r=null;return n.addEventListener("pointerdown",o=>{r=o.target}),n.addEventListener("click",o=>{
(o.target===n&&r===n||o.target.closest("[data-close-dialog]"))&&n.close()}),n.addEventListener("keydown",o=>o.stopPropagation()),n}function Un(e,t){let n=document.
activeElement;return new Promise(r=>{let o=new AbortController,i=null;e.addEventListener("close",()=>{o.abort(),n&&n.isConnected&&n.focus(),r(i)},{once:!0}),e.showModal(),
t(a=>{i=a,e.close()},o.signal)})}function Rl({src:e,w:t,h:n}){let r=Wn("crop"),o=r.querySelector("img"),i=r.querySelector("[data-done]");return gr(r,""),r.querySelector("[name=ratio][value=free\
]").checked=!0,r.querySelector("[data-size]").textContent="",i.disabled=!0,Un(r,async(a,c)=>{let d=[375,750,1125].find(C=>t<=C)||1500;o.src=`/media/${d}/${e}`;try{
await o.decode()}catch{gr(r,"图片打不开，请关闭后再试。");return}if(c.aborted)return;let m=new Ll.default(o,{viewMode:1,autoCropArea:1,dragMode:"cr\
op",background:!1,checkOrientation:!1,checkCrossOrigin:!1,movable:!1,rotatable:!1,scalable:!1,zoomable:!1,toggleDragModeOnDblclick:!1,minCropBoxWidth:24,minCropBoxHeight:24,
ready:()=>{i.disabled=!1},crop:()=>Nf(r,Il(m),t,n)});c.addEventListener("abort",()=>m.destroy()),r.querySelector("fieldset").addEventListener("change",C=>qf(m,C.
target.value),{signal:c}),r.querySelector("[data-stage]").addEventListener("keydown",C=>Hf(C,m),{signal:c}),i.addEventListener("click",()=>Pf(r,e,Il(m),a),{signal:c}),
r.querySelector("[data-stage]").focus()})}function Il(e){let{naturalWidth:t,naturalHeight:n}=e.getImageData(),r=e.getData(),o=Math.max(0,r.x/t),i=Math.max(0,r.y/
n);return{x:o,y:i,w:Math.min(1-o,r.width/t),h:Math.min(1-i,r.height/n)}}function Nf(e,t,n,r){let o=Math.round(t.w*n),i=o<750&&n>=750?"，铺满手机屏幕会有点糊":
"";e.querySelector("[data-size]").textContent=`裁成 ${o}×${Math.round(t.h*r)} 像素${i}`}function gr(e,t){e.querySelector("[data-wrong]").textContent=t}function qf(e,t){
let{naturalWidth:n,naturalHeight:r}=e.getImageData(),o=t==="own"?n/r:Number(t);e.setAspectRatio(o);let i=o?Math.min(n,r*o):n,a=o?i/o:r;e.setData({x:(n-i)/2,y:(r-
a)/2,width:i,height:a})}function Hf(e,t){let n={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(!n||e.target.name)return;e.preventDefault();
let{naturalWidth:r,naturalHeight:o}=t.getImageData(),i=t.getData(),[a,c]=[n[0]*r/100,n[1]*o/100];if(e.shiftKey&&t.options.aspectRatio){let d=a||c*t.options.aspectRatio;
t.setData({width:Math.min(i.width+d,r-i.x,(o-i.y)*t.options.aspectRatio)})}else e.shiftKey?t.setData({width:Math.min(i.width+a,r-i.x),height:Math.min(i.height+c,
o-i.y)}):t.setData({x:Math.max(0,Math.min(i.x+a,r-i.width)),y:Math.max(0,Math.min(i.y+c,o-i.height))})}async function Pf(e,t,n,r){let o=e.querySelector("[data-d\
one]");if(n.w>.999&&n.h>.999){gr(e,"框住的是整张图，先拖动边框选出要留下的部分。");return}gr(e,""),o.disabled=!0,o.textContent="正在裁剪…";
try{r(await Le("/admin/pictures/crop",{method:"POST",json:{src:t,...n}}))}catch(i){gr(e,i.message||"没有裁成，请再试一次。")}o.disabled=!1,o.textContent=
"裁剪"}var mn=new Map,vr={total:0,heavy:!1,pictures:[]};function xo(e,t){mn.set(e,{...mn.get(e),...t})}function Xi(e,t){let n=e.querySelector("[data-facts]"),{weight:r=0}=mn.
get(t)||{},o=t?[So(t)?.join("×")||"插画",r&&"访客加载 "+Ui(r)].filter(Boolean):[],i=vr.total?["整页图片 "+Ui(vr.total)]:[];n.hidden=!t||!r,n.querySelector(
"[data-own]").textContent=[...o,...i].join(" · "),n.querySelector("[data-heavy-words]").hidden=r<=Number(e.dataset.heavy),n.querySelector("[data-page-heavy]").
hidden=!vr.heavy,n.querySelector("[data-page-words]").textContent=`整页图片共 ${Ui(vr.total)}，打开会慢。先换掉最大的几张。`}function So(e){
let t=/-(\d+)x(\d+)(?:-\d+p)?\.(?:jpg|png)$/.exec(e||"");return t&&[Number(t[1]),Number(t[2])]}function Ui(e){return e<1024*1024?Math.ceil(e/1024)+" KB":(e/1024/
1024).toFixed(1)+" MB"}async function ji(){let e;try{e=await Le($.base+"/weight")}catch{return}vr=e;for(let t of e.pictures)xo(t.src,{weight:t.weight});document.
querySelectorAll(".picture-field").forEach(t=>Xi(t,t.querySelector("[data-src]").value))}function Hl(e,t){let n=Wn("focus"),r=n.querySelector("[data-pad]");for(let o of n.querySelectorAll("img"))o.src=e;return Un(n,(o,i)=>{let a=Yi(t)||[50,50],c=(d,m)=>{
a=[Nl(d),Nl(m)],ql(n,a)};ql(n,a),t||(n.querySelector("[data-at]").textContent="还没有设置"),r.addEventListener("click",d=>{if(!d.detail)return;let m=r.getBoundingClientRect();
c((d.clientX-m.left)/m.width*100,(d.clientY-m.top)/m.height*100)},{signal:i}),r.addEventListener("keydown",d=>{let m={ArrowLeft:[-10,0],ArrowRight:[10,0],ArrowUp:[
0,-10],ArrowDown:[0,10]}[d.key];m&&(d.preventDefault(),c(a[0]+m[0],a[1]+m[1]))},{signal:i}),n.querySelector("[data-done]").addEventListener("click",()=>o(a.join(
",")),{signal:i}),n.querySelector("[data-reset]").addEventListener("click",()=>o(""),{signal:i}),r.focus()})}function Yi(e){return/^\d+,\d+$/.test(e)?e.split(",").
map(Number):null}function Nl(e){return Math.max(0,Math.min(100,Math.round(e/10)*10))}function ql(e,[t,n]){zi(e.querySelector("[data-dot]"),[t,n]);for(let r of e.
querySelectorAll("[data-sample]"))r.style.objectPosition=`${t}% ${n}%`;e.querySelector("[data-at]").textContent=`横 ${t}%，纵 ${n}%`}function zi(e,[t,n]){e.style.
left=t+"%",e.style.top=n+"%"}function Pl(e,t){let n=Wn("library"),r=n.querySelector("[name=q]");return r.value="",Un(n,(o,i)=>{let a=new Gi(n,e,t,i);a.show(1),r.focus();let c;n.querySelector(
"[data-search]").addEventListener("submit",d=>{d.preventDefault(),a.show(1)},{signal:i}),r.addEventListener("input",d=>{clearTimeout(c),d.isComposing||(c=setTimeout(
()=>a.show(1),250))},{signal:i}),r.addEventListener("compositionend",()=>a.show(1),{signal:i}),n.addEventListener("click",d=>{let m=d.target.closest("[data-turn\
]"),C=d.target.closest("[data-pick]");m&&a.show(Number(m.dataset.turn)),d.target.closest("[data-try]")&&a.show(a.page),C&&o(Bf(C))},{signal:i})})}function Bf(e){
let t=e.dataset;return{src:t.pick,url:t.url,alt:t.alt||"",weight:Number(t.weight)||0}}var Gi=class{constructor(t,n,r,o){Object.assign(this,{box:t,panel:n,src:r,
signal:o,page:1,results:t.querySelector("[data-results]")}),this.results.replaceChildren()}async show(t){this.page=t,this.call&&this.call.abort();let n=new AbortController;
this.call=n,this.state("waiting");try{let r=await this.load(n.signal);if(n.signal.aborted||this.signal.aborted)return;this.results.replaceChildren(r),this.results.
scrollTop=0,this.state("")}catch{n.signal.aborted||this.state("broken")}}state(t){this.box.querySelector("[data-waiting]").hidden=t!=="waiting"||this.results.childElementCount>
0,this.box.querySelector("[data-broken]").hidden=t!=="broken",this.results.hidden=t==="broken",this.results.toggleAttribute("aria-busy",t==="waiting")}async load(t){
let n=new URLSearchParams({q:this.box.querySelector("[name=q]").value,page:this.page,panel:this.panel}),r=await Le("/admin/pictures/library?"+n,{signal:t}),o=new DOMParser().
parseFromString(r,"text/html").querySelector("[data-library]");for(let i of o.querySelectorAll("[data-pick]"))i.setAttribute("aria-pressed",String(i.dataset.pick===
this.src));return o}};var _f=10*1024*1024,Ff=8*1024*1024,$f=4e3,Vf=3e3,Wf=1024*1024,Uf=20*1024*1024,Xf={to:"/admin/pictures",name:"图片",large:"图片太大，服务器没有收下。请缩小到 10 MB 以内，或换一张。",
patience:12e4},jf={to:"/admin/videos",name:"视频",large:"视频太大，服务器没有收下。请剪短或压缩到 20 MB 以内。",patience:6e5};function Fe(e,t,n=0){
return Object.assign(new Error(t),{error:e,status:n})}async function _l(e,t=()=>{},n){let r=await Yf(e,t);if(n&&n.aborted)throw Fe("stopped","已取消");return $l(
Xf,r,t,n)}async function Fl(e,t,n){let r=e.name||"视频";if(!e.size)throw Fe("empty",`「${r}」是空的，请重新选择。`);if(e.type&&!e.type.startsWith(
"video/"))throw Fe("kind",`「${r}」不是视频。请选 MP4 视频。`);if(e.size>Uf)throw Fe("large",`「${r}」超过 20 MB，请剪短或压缩后再上传。`);
return $l(jf,e,t,n)}async function $l(e,t,n,r){try{return await Bl(e,t,Kr(),n,r)}catch(o){if(o.status!==401&&o.status!==403)throw o;let{csrf:i}=await Le("/admin\
/session");return Bl(e,t,i,n,r)}}async function Yf(e,t){let n=e.name||"图片";if(!e.size)throw Fe("empty",`「${n}」是空的，请重新选择。`);if(/^image\/svg/.
test(e.type))throw Fe("kind","SVG 图片不能上传，请先导出成 PNG。");if(e.type&&!e.type.startsWith("image/"))throw Fe("kind",`「${n}」不是图片。请选 JPG、PNG\
、WebP 或 GIF。`);if(await zf(e))return Gf(e,t);if(e.type==="image/gif"||e.size<=Wf)return yr(e);let r=await Vl(e);if(!r)return yr(e);try{return e.size<=Ff&&
Math.max(r.width,r.height)<=$f?yr(e):(t({words:`正在缩小「${n}」…`,share:0}),yr(await Wl(r,e,e.type==="image/png"?"image/png":"image/jpeg")))}finally{r.
close()}}function yr(e){if(e.size<=_f)return e;throw Fe("large",`「${e.name}」超过 10 MB，请缩小后再上传。`)}async function zf(e){if(/heic|heif/i.test(
e.type)||/\.hei[cf]$/i.test(e.name||""))return!0;let t=new Uint8Array(await e.slice(4,12).arrayBuffer());return/^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(
String.fromCharCode(...t))}async function Gf(e,t){t({words:"正在转换 iPhone 照片…",share:0});let n=await Vl(e);if(!n)throw Fe("heic","这是 HEIC 格式的 iPhone\
 照片，这个浏览器打不开。请在手机「设置 › 相机 › 格式」里选「兼容性最佳」重拍，或者先存成 JPG 再上传。");try{return yr(
await Wl(n,e,"image/jpeg"))}finally{n.close()}}async function Vl(e){try{return await createImageBitmap(e)}catch{return null}}async function Wl(e,t,n){let r=Math.
min(1,Vf/Math.max(e.width,e.height)),o=document.createElement("canvas");o.width=Math.max(1,Math.round(e.width*r)),o.height=Math.max(1,Math.round(e.height*r));let i=o.
getContext("2d");i.imageSmoothingQuality="high",i.drawImage(e,0,0,o.width,o.height);let a=await new Promise(d=>o.toBlob(d,n,.9));if(!a)return t;let c=(t.name||"\
图片").replace(/\.[^.]*$/,"");return new File([a],c+(n==="image/png"?".png":".jpg"),{type:n})}function Bl(e,t,n,r,o){return new Promise((i,a)=>{let c=new XMLHttpRequest;
c.open("POST",e.to),c.timeout=e.patience,c.setRequestHeader("Accept","application/json"),c.setRequestHeader("X-CSRF-Token",n),c.upload.onprogress=m=>{let C=m.lengthComputable?
m.loaded/m.total:0;r({words:C<1?`正在上传「${t.name}」`:"已传完，正在处理…",share:C})},c.onload=()=>c.status===200?i(JSON.parse(c.responseText)):
a(Kf(e,c)),c.onerror=()=>a(Fe("network",`网络断了，${e.name}还在这里。网络恢复后会自动再传，也可以点「重试」。`)),c.ontimeout=()=>a(
Fe("network",`等了太久没有传完，${e.name}还在这里。请检查网络后点「重试」。`)),c.onabort=()=>a(Fe("stopped","已取消")),o&&o.addEventListener(
"abort",()=>c.abort()),r({words:`正在上传「${t.name}」`,share:0});let d=new FormData;d.append("files",t,t.name||"file"),c.send(d)})}function Kf(e,t){let n={};
try{n=JSON.parse(t.responseText)}catch{}return t.status===413?Fe("large",e.large,413):n.message?Fe(n.error,n.message,t.status):t.status===401?Fe("signin",`登录已过期\
，请重新登录后点「重试」。${e.name}还在这里。`,401):Fe("server",`服务器没有收下${e.name}（${t.status}），${e.name}还在这里，请点「重试」。`,
t.status)}var rt=new Map,br=new Set,Ji=!1;function jl(e){let t=[...e.querySelectorAll(".picture-field")].filter(n=>!n.closest("fieldset:disabled"));t.forEach(Jf),t.length&&
ji()}function Jf(e){let t=e.querySelector("[data-plain]");t&&t.remove(),e.querySelector("[data-rich]").hidden=!1;for(let o of e.querySelectorAll("[data-src], [d\
ata-focus]"))o.disabled=!1;let n=bt(e,"src"),r=e.querySelector("[data-image]").getAttribute("src");n&&r&&xo(n,{url:r}),Xn(e)}var Qi=(e,t)=>e.querySelector(t==="\
alt"?'[name$=".Alt"]':`[data-${t}]`),bt=(e,t)=>Qi(e,t).value,ut=e=>(e.closest("form")?.getAttribute("action")||"")+"|"+e.dataset.path,wr=e=>[...document.querySelectorAll(
".picture-field")].find(t=>ut(t)===e);function Xn(e){let t=bt(e,"src"),n=i=>e.querySelector(`[data-${i}]`);n("shown").hidden=!t,n("empty").hidden=!!t;let r=t&&mn.
get(t)?.url;r&&n("image").getAttribute("src")!==r&&(n("image").src=r);let o=Yi(bt(e,"focus"));n("dot").hidden=!o,o&&zi(n("dot"),o);for(let i of e.querySelectorAll(
"[data-filled]"))i.hidden=!t;e.querySelector("[data-act=crop]").hidden=!So(t),Yl(e,rt.get(ut(e))),e.querySelector("[data-doubt]").hidden=!br.has(ut(e)),Xi(e,t)}
function Yl(e,t){let n=e.querySelector("[data-busy]"),r=e.querySelector("[data-failed]");n.hidden=!t||t.failed,r.hidden=!t||!t.failed,t&&(n.querySelector("[data\
-busy-words]").textContent=t.words,n.querySelector("progress").value=Math.round(t.share*100),r.querySelector("[data-failed-words]").textContent=t.words,r.querySelector(
"[data-act=again]").hidden=!zl(t))}function zl(e){return!["kind","heic","large","empty","invalid"].includes(e.error)}function ea(e,t,n){let r=[],o=(a,c)=>{bt(e,
a)!==c&&(Qi(e,a).value=c,r.push(Qi(e,a)))};t.src&&xo(t.src,{url:t.url,weight:t.weight});let i=bt(e,"alt")!=="";o("src",t.src),o("focus",t.focus||""),t.alt&&!i&&
o("alt",t.alt),t.src||o("alt",""),Ji=r.length>0,t.src&&i&&!t.same&&br.add(ut(e)),t.src||br.delete(ut(e)),Xn(e),Zi(e,n+(br.has(ut(e))?"。看看图片说明要不要改":
"")),r.forEach(a=>a.dispatchEvent(new Event("input",{bubbles:!0})))}function Zi(e,t){e.querySelector("[data-live]").textContent=t}async function pn(e,t){let n=ut(
e);rt.get(n)?.stop?.();let r=new AbortController,o={file:t,words:`正在上传「${t.name}」`,share:0,stop:()=>r.abort(),was:bt(e,"src")};rt.set(n,o);let i=()=>{
let a=wr(n);a&&rt.get(n)===o&&Yl(a,o)};i(),Zi(e,"正在上传图片");try{let a=await _l(t,c=>{Object.assign(o,c),i()},r.signal);rt.get(n)===o&&Qf(n,o,a)}catch(a){
if(rt.get(n)!==o)return;Object.assign(o,{failed:!0,error:a.error,words:a.message}),a.error==="stopped"&&rt.delete(n);let c=wr(n);c&&Xn(c),c&&Zi(c,a.message)}}function Qf(e,t,n){
rt.delete(e);let r=wr(e);r&&(bt(r,"src")===t.was&&ea(r,n,"图片已上传"),Xn(r))}var Ul={choose:e=>e.querySelector("[data-file]").click(),again:e=>pn(e,rt.get(
ut(e)).file),stop:e=>rt.get(ut(e)).stop(),drop:e=>{rt.delete(ut(e)),Xn(e),Xl(e)},clear:e=>{ea(e,{src:""},"已移除图片"),Xl(e)},library:async e=>{let t=await Pl(
e.dataset.panel,bt(e,"src"));t&&Ki(e,t,"已换图片")},crop:async e=>{let t=bt(e,"src"),[n,r]=So(t),o=await Rl({src:t,w:n,h:r});o&&Ki(e,{...o,same:!0},"图片已裁剪")},
focus:async e=>{let t=bt(e,"src"),n=await Hl(mn.get(t).url,bt(e,"focus"));n!==null&&Ki(e,{src:t,...mn.get(t),focus:n,same:!0},n?"重点位置已设置":"重点位置已恢复\
默认")}};function Ki(e,t,n){let r=e.isConnected?e:wr(ut(e));r&&ea(r,t,n)}function Xl(e){e.querySelector("[data-drop]").focus()}function jn(e){let t=e instanceof
Element&&e.closest(".picture-field");return t&&!t.closest("fieldset:disabled")?t:null}function Gl(e){let t=[...e?.files||[]];return t.find(n=>n.type.startsWith(
"image/"))||t[0]}document.addEventListener("click",e=>{let t=jn(e.target),n=t&&e.target.closest("[data-act]");n?Ul[n.dataset.act](t):t&&e.target.closest("[data-\
drop]")&&Ul.choose(t)});document.addEventListener("change",e=>{if(!e.target.matches(".picture-field [data-file]"))return;let t=e.target.files[0];e.target.value=
"",t&&pn(jn(e.target),t)});document.addEventListener("input",e=>{let t=e.isTrusted&&e.target.matches?.('.picture-field [name$=".Alt"]')&&jn(e.target);!t||!br.delete(
ut(t))||Xn(t)});document.addEventListener("paste",e=>{let t=document.activeElement,n=jn(t),r=n&&Gl(e.clipboardData),o=n&&t.matches("input")&&e.clipboardData.types.
includes("text/plain");!r||o||(e.preventDefault(),pn(n,r))});document.addEventListener("dragover",e=>{!e.dataTransfer||!e.dataTransfer.types.includes("Files")||
(e.preventDefault(),ta(jn(e.target)))});document.addEventListener("drop",e=>{if(ta(null),!e.dataTransfer||!e.dataTransfer.types.includes("Files"))return;e.preventDefault();
let t=jn(e.target),n=t&&Gl(e.dataTransfer);n&&pn(t,n)});document.addEventListener("dragleave",e=>{e.relatedTarget||ta(null)});function ta(e){document.querySelectorAll(
".picture-field.is-over").forEach(t=>t.classList.toggle("is-over",t===e)),e&&e.classList.add("is-over")}window.addEventListener("online",()=>{for(let[e,t]of rt){
let n=wr(e);n&&t.failed&&t.error==="network"&&pn(n,t.file)}});window.addEventListener("beforeunload",e=>{[...rt.values()].some(zl)&&(e.preventDefault(),e.returnValue=
!0)});document.addEventListener("draft:answer",()=>{Ji&&ji(),Ji=!1});var Zf=8e3;function Zl(e,{choose:t,selected:n}){e.addEventListener("dragover",r=>{if(!Kl(r.dataTransfer))return;r.preventDefault();let o=At()&&Dt(r.target);r.dataTransfer.
dropEffect=o?"copy":"none",Eo(o&&(Ii(o,r.clientX,r.clientY)||o))}),e.documentElement.addEventListener("dragleave",r=>{r.relatedTarget||Eo(null)}),e.addEventListener(
"drop",r=>{if(Eo(null),!Kl(r.dataTransfer))return;r.preventDefault();let o=At()&&Dt(r.target);o&&Ql(Jl(r.dataTransfer),o,Ii(o,r.clientX,r.clientY),t)}),e.addEventListener(
"paste",r=>{let o=At()&&je(n()),i=Jl(r.clipboardData);!o||!i||(r.preventDefault(),Ql(i,o,null,t))})}var Kl=e=>!!e?.types.includes("Files");function Jl(e){let t=[
...e?.files||[]];return t.find(n=>n.type.startsWith("image/"))||t[0]}async function Ql(e,t,n,r){if(!e)return;let o=n?.dataset.image;r(_e(t));let i=await eh(_e(t)),
a=i&&[...i.querySelectorAll(".picture-field")].find(c=>!o||c.dataset.path===o);a?pn(a,e):ie(i?`「${Kt(t)}」没有可以换的图片`:"没有换成，请再拖一次")}
function eh(e){let t=()=>document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`);return t()?Promise.resolve(t()):new Promise(n=>{let r=()=>{clearTimeout(
o),document.removeEventListener("editor:form",r),n(t())},o=setTimeout(r,Zf);document.addEventListener("editor:form",r)})}var oa={};Ee(oa,{dialog:()=>ra,key:()=>Do,start:()=>uh});var Co={};Ee(Co,{key:()=>na,start:()=>rh,turn:()=>Er});function Er(e){$.locked||he({do:e})}function th(e){if(e.isComposing||e.keyCode===229||e.altKey||!(e.ctrlKey||e.metaKey))return"";let t=e.key.toLowerCase();return t===
"z"?e.shiftKey?"redo":"undo":t==="y"&&!e.shiftKey?"redo":""}function nh(e){let t=e.closest?.("input:not([type=checkbox]):not([type=radio]), textarea");return!e.
closest?.("dialog")&&(!t||!!t.closest("#sheet"))}function na(e){let t=th(e);return!t||!nh(e.target)?!1:(e.preventDefault(),Er(t),!0)}function rh(){for(let e of[
"undo","redo"])document.getElementById(e)?.addEventListener("click",()=>Er(e))}var oh=e=>!!e.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=color]), textarea, select, [contenteditable]:not([contenteditable=false])"),ih=e=>e.
closest?.("[data-row]")?.dataset.row||Se().block,ah={"Alt+ArrowUp":e=>gt(e,-1),"Alt+ArrowDown":e=>gt(e,1),"Ctrl+d":zt,h:Gt,Delete:Ht,Backspace:Ht},Ao=["outline",
"canvas","side"];function sh(e){let t=Ao.findIndex(o=>document.getElementById(o).contains(document.activeElement)),n=document.getElementById(Ao[(t+e+Ao.length)%
Ao.length]);(n.querySelector(n.id==="outline"?"[aria-current]":n.id==="side"?"#sheet input:not([type=hidden]), #sheet textarea":"button")||n).focus()}function ra(e){
let t=document.getElementById(e);t.open||t.showModal()}function lh(){let{block:e}=Se(),t=lr(e);$.locked||(t?vt({section:t,after:e}):vt({section:document.querySelector(
"#outline [data-list]").dataset.list}))}var ec={"?":()=>ra("keys"),"/":lh,Escape:()=>Ce({})},ch=e=>(e.altKey?"Alt+":"")+(e.ctrlKey||e.metaKey?"Ctrl+":"")+(e.key.
length===1?e.key.toLowerCase():e.key);function Do(e){if(e.isComposing||e.keyCode===229||document.querySelector("dialog[open]"))return!1;if(na(e))return!0;if(e.key===
"F6")return e.preventDefault(),sh(e.shiftKey?-1:1),!0;if(e.defaultPrevented||oh(e.target))return!1;let t=ch(e),n=!$.locked&&ah[t],r=n&&(t==="Backspace"?e.target.
closest?.("[data-row]")?.dataset.row:ih(e.target));if(n&&r)n(r);else if(ec[t])ec[t]();else return!1;return e.preventDefault(),!0}function uh(){let e=t=>()=>document.
documentElement.classList.toggle("by-keys",t);addEventListener("keydown",e(!0),!0),addEventListener("pointerdown",e(!1),!0),document.addEventListener("keydown",
Do),document.addEventListener("click",t=>{let n=t.target.closest("[data-do]")?.dataset.do;n==="keys"&&ra("keys"),n==="close"&&t.target.closest("dialog").close(),
t.target.matches?.("dialog:not(#signin)")&&t.target.close()})}var Bt=null;function tc(){document.addEventListener("editor:keep",e=>dh(e.detail))}function dh({block:e,section:t,name:n}){Bt=Bt||fh();let{title:r}=Bt.querySelector(
"form").elements;Bt.dataset.of=e?"blocks/"+e:"sections/"+t,r.value=n,ia(""),Bt.showModal(),r.select()}function fh(){let e=document.createElement("dialog");return e.
className="over-dialog",e.setAttribute("aria-labelledby","over-keep"),e.innerHTML=`<form method="dialog" novalidate>
    <h2 id="over-keep">存为区块</h2>
    <p>以后在任何页面添加组件时，都能在「我的区块」里找到它。这个页面不会变。</p>
    <label for="over-title">区块名称</label>
    <input id="over-title" name="title" type="text" maxlength="20" autocomplete="off" aria-describedby="over-wrong">
    <p id="over-wrong" role="alert"></p>
    <div><button type="button" class="over-quiet" value="cancel">取消</button><button type="submit" class="over-strong">保存</button></div>
  </form>`,e.querySelector(".over-quiet").addEventListener("click",()=>e.close()),e.querySelector("form").addEventListener("submit",hh),document.body.append(e),
e}async function hh(e){e.preventDefault();let t=e.target,n=t.elements.title.value.trim();if(!n)return ia("请填写区块名称");let r=t.querySelector(".over-s\
trong");r.disabled=!0;try{await Le(`${$.base}/${Bt.dataset.of}/keep`,{method:"POST",body:new URLSearchParams({title:n})}),Bt.close(),ie(`已存为区块「${n}」`)}catch(o){
ia(o.fields?.title||o.fields?.Title||o.message||"没有保存成功，请再试一次")}finally{r.disabled=!1}}function ia(e){let t=Bt.querySelector("input");Bt.
querySelector("#over-wrong").textContent=e,t.setAttribute("aria-invalid",String(!!e)),e&&t.focus()}var ph=15e3,gh=4e3,Ye="",aa=!1,sa=()=>{},rc=100,xr=null,ko=new Map,_t=null,la=0;function oc({onSelect:e}={}){sa=e||sa,Al({retry:ma,locked:$.locked}),tc(),se.tabIndex=
-1,se.addEventListener("load",nc),document.addEventListener("editor:view",()=>{aa&&je(Ye)&&fa(je(Ye))}),ic(),(!se.contentDocument||se.contentDocument.readyState===
"complete"&&se.contentDocument.URL!=="about:blank")&&nc()}function ic(){clearTimeout(la),la=setTimeout(()=>{et()||$i()},ph)}function nc(){clearTimeout(la);let e=et();
if(!e)return $i();e.served||(e.served=!0,ko.clear(),vh(e),yh(e),Dl(e),xr!==null&&e.defaultView.scrollTo({top:xr,behavior:"instant"}),xr=null,To())}function vh(e){
let t=new e.defaultView.CSSStyleSheet;e.adoptedStyleSheets=[...e.adoptedStyleSheets,t],e.looks=t,ua()}function ua(){let e=et();if(!e?.looks)return;let t=Ye&&!$.
locked?`[id="b-${CSS.escape(Ye)}"] [data-text]`:"";e.looks.replaceSync(`html{font-size:${rc}%;scroll-behavior:auto!important}
    [data-name]::after{content:none!important}
    main,main *{cursor:default!important;-webkit-user-select:none;user-select:none;-webkit-user-drag:none}
    button[disabled]{pointer-events:none}
    html.at-form [id="b-${CSS.escape(Ye)}"] .bar{transform:none!important;visibility:visible!important;transition:none!important}
    ${t&&`${t}{cursor:text!important}@media (hover:hover){${t}:hover{outline:1px dashed #6366f1;outline-offset:3px}}`}
    [data-text][contenteditable]{outline:2px solid #4f46e5!important;outline-offset:2px;box-shadow:0 0 0 6px #fff;border-radius:2px;cursor:text!important;
      -webkit-user-select:text;user-select:text;white-space:pre-wrap;display:revert-layer;min-width:1em;-webkit-line-clamp:none;overflow:visible;opacity:1}
    [data-text][contenteditable].inline-block{display:inline-block}
    [data-text][contenteditable]:empty{min-height:1.5em}`)}function yh(e){let t=(n,r)=>e.addEventListener(n,r,!0);t("mousedown",bh),t("click",wh),t("submit",n=>n.
preventDefault()),t("dragstart",n=>{hr()||n.preventDefault()}),t("pointermove",n=>{At()&&n.pointerType!=="touch"&&wo(Dt(n.target),n.clientY)}),e.documentElement.
addEventListener("pointerleave",kl),e.addEventListener("keydown",xh),$.locked||Zl(e,{choose:da,selected:Sh})}function ac(e){return!!e.target.closest?.("[content\
editable]")}function bh(e){ac(e)||(e.stopPropagation(),e.button===0&&e.preventDefault(),Pt())}function wh(e){if(ac(e)||(e.preventDefault(),e.stopPropagation(),!At()))
return;let t=Dt(e.target);if(!t)return Eh(e.target);let n=_e(t)===Ye,r=n&&!$.locked?gl(t,e.clientX,e.clientY):null;if(r)return Hi(r,{x:e.clientX,y:e.clientY},Ch),
nt();let o=n&&e.target.closest("summary");if(o)return dl(o.parentElement),nt();se.contentWindow.focus(),n||da(_e(t))}function Eh(e){let t=e.closest("[data-secti\
on]");if(t&&!$.locked&&!t.querySelector("[data-name]"))return vt({section:_e(t),after:""});da("")}function xh(e){if(e.key==="Tab"){e.preventDefault(),(e.shiftKey||
!po())&&document.querySelector("#side")?.focus();return}Do(e)}function da(e){Sr(e,{scroll:!1}),sa(e)}function Sr(e,{scroll:t=!0}={}){let n=Ye===(e||"");n||(Pt(),
hl()),Ye=e||"",ua();let r=je(Ye);Vn(r),r&&t&&!n&&fa(r)}var Sh=()=>Ye;function sc(e){let t=e===Ye&&je(e);t&&fa(t)}function fa(e){if(aa=!se.getClientRects().length,
aa)return;let t=se.contentWindow,n=e.getBoundingClientRect(),r=t.innerHeight,o=40;if(n.top>=0&&n.bottom<=r)return;let i=n.height>r-2*o||n.top<0?n.top-o:n.bottom-
r+o,a=Math.abs(i)>2*r;t.scrollBy({top:i,behavior:a||_n()?"instant":"smooth"})}function Ch({block:e,path:t,text:n,changed:r}){r&&(_t={block:e,path:t,text:n,until:Date.
now()+gh});let o=ko.get(e);ko.delete(e);let i=je(e);i&&o&&(!r||Ah(o,t,n))&&ca(i,o),To()}function Ah(e,t,n){let r=cc(e)?.querySelector(`[data-text="${CSS.escape(
t)}"]`);return(r?r.textContent:"")===n}function ha({page:e,blocks:t,look:n}={}){let r=et();if(!r||!At())return;let o=r.defaultView,i=o.scrollY;n&&Dh(r,n),e&&ca(
r.querySelector("main.page"),e);for(let[a,c]of Object.entries(t||{})){let d=je(a);d&&ca(d,c)}Math.abs(o.scrollY-i)>1&&o.scrollTo({top:i,behavior:"instant"}),To()}
function Dh(e,t){e.tokens||(e.tokens=new e.defaultView.CSSStyleSheet,e.adoptedStyleSheets=[...e.adoptedStyleSheets,e.tokens]),e.tokens.replaceSync(`:root{${t}}`)}
function lc(e,t,n){ha({blocks:{[e]:t}});let r=n&&je(e)?.querySelector(`[data-text="${CSS.escape(n)}"]`);!r||!fo(r)||(ur(r),To())}function ca(e,t){let n=cc(t);n&&
(so.morph(e,n,{morphStyle:"outerHTML",restoreFocus:!1,callbacks:{beforeNodeMorphed:kh}}),fl())}function kh(e,t){return!e.id||e!==hr()?!0:(ko.set(_e(e),t.outerHTML),
!1)}function cc(e){let t=document.createElement("template");t.innerHTML=e.trim();let n=t.content.firstElementChild;if(_t&&(Date.now()>_t.until||!jt())&&(_t=null),
!n||!_t)return n;let r=`[id="b-${CSS.escape(_t.block)}"]`,i=(n.matches(r)?n:n.querySelector(r))?.querySelector(`[data-text="${CSS.escape(_t.path)}"]`);return i&&
i.textContent!==_t.text&&(i.textContent=_t.text),n}function To(){let e=et();xl();let t=e.querySelector(".bar-room"),n=e.querySelector("main.page");if(t&&t!==n.lastElementChild&&
n.append(t),Ye&&At()&&!je(Ye))return Sr("",{scroll:!1});Vn(At()?je(Ye):null)}function ma(){let e=et();xr=e?e.defaultView.scrollY:xr,ic(),e?se.contentWindow.location.
reload():se.src=se.getAttribute("src")}function uc(e){se.parentElement.dataset.width=String(e),nt()}function dc(e){rc=e,ua(),nt()}function fc(e){se.closest("#ca\
nvas").toggleAttribute("data-dark",e)}var ka={};Ee(ka,{attend:()=>Da,start:()=>zh});var xa={};Ee(xa,{offer:()=>Ea,start:()=>Wh});var Th=e=>[...e.trim().replace(/\r\n/g,`
`)].length,Oh=e=>e.id&&document.querySelector(`label[for="${CSS.escape(e.id)}"] [data-count]`);function pa(e){let t=Oh(e);if(!t)return;let n=Th(e.value),r=Number(
t.dataset.count);t.textContent=`${n}/${r}`,t.toggleAttribute("data-over",n>r)}function ga(e){e.querySelectorAll("input[type=text], textarea").forEach(pa)}function Cr(e){
let n=(e?.matches("fieldset")?e.querySelector("legend"):e?.labels?.[0])?.cloneNode(!0);return n?.querySelectorAll(".count, [aria-hidden]").forEach(r=>r.remove()),
n?.textContent.trim()||""}function mc(e){let t=document.getElementById("sheet");for(let n of t.querySelectorAll("[data-wrong]")){let r=e[n.dataset.wrong]||"",o=document.
getElementById("f-"+n.dataset.wrong);n.hidden=!r,n.lastElementChild.textContent!==r&&(n.lastElementChild.textContent=r),o&&!o.matches("fieldset")&&(r?o.setAttribute(
"aria-invalid","true"):o.removeAttribute("aria-invalid"))}Mh(e)}function Mh(e){let t=document.getElementById("wrongs");if(!t)return;let n=Object.keys(e),r=[...document.
querySelectorAll("#sheet [data-wrong]")].map(o=>o.dataset.wrong);n.sort((o,i)=>r.indexOf(o)-r.indexOf(i)),t.hidden=!n.length,t.querySelector("[data-number]").textContent=
n.length,t.querySelector("ul").replaceChildren(...n.map(o=>{let i=document.createElement("li"),a=document.createElement("a"),c=Cr(document.getElementById("f-"+o));
return a.href="#f-"+o,a.className="underline underline-offset-2 hover:no-underline",a.textContent=(c?c+"：":"")+e[o],i.append(a),i}))}var ba={};Ee(ba,{changes:()=>Ro,commit:()=>Lo,form:()=>le,reshape:()=>Yn,start:()=>Fh,typed:()=>Dr,values:()=>dt,write:()=>Jt});var Tt=()=>document.getElementById("side"),le=()=>document.getElementById("sheet"),yc="",Ar="",va=null,Oo=null,ya=null,Mo=!1,Ih=1e4;function dt(e=le()){let t=new URLSearchParams;
for(let[n,r]of new FormData(e))typeof r=="string"&&n[0]!=="_"&&t.append(n,r);return t}var bc=()=>!!va?.isConnected,Lh=e=>e.dataset.block?{block:e.dataset.block}:
{panel:e.dataset.panel},wc=e=>"set:"+(e.dataset.block||e.dataset.panel),Io=e=>({do:"set",...Lh(e),kind:e.dataset.kind,base:e.elements._base.value,values:dt(e).toString()});
function Dr(){let e=le();!e||$.locked||e.dataset.clash||(to(wc(e),Io(e)),Rh())}function Rh(){Mo=!!le()?.dataset.block,Mo&&!ya&&(ya=requestAnimationFrame(Nh))}async function Nh(){
for(;Mo&&le()?.dataset.block;){Mo=!1;let{block:e}=le().dataset,t=dt();try{let n=await fetch(`${$.base}/blocks/${e}/draw`,{method:"POST",body:t,headers:{"X-CSRF-\
Token":Kr()},signal:AbortSignal.timeout(Ih)}),r=await n.text();if(!n.ok)break;le()?.dataset.block===e&&dt().toString()===t.toString()&&lc(e,r,yc)}catch{break}}ya=
null}function Lo(){let e=le();return e.dataset.clash?ie("请先决定用谁的，再改这里"):he(Io(e))}async function Yn(e){await Ze();let t=le();if(!t||$.locked)
return;if(t.dataset.clash)return ie("请先决定用谁的，再改这里");let n=dt(t);return Ar=n.toString(),e(n),he({...Io(t),values:n.toString(),op:"reshape\
d"})}async function qh(e){let t=le(),n=e.value;if(t.dataset.clash)return ie("请先决定用谁的，再改这里");(await he({...Io(t),op:n}))?.ok&&Hh(n)}function Hh(e){
let[t,n,r]=e.match(/^(.*?)(?:\.(\d+))?\.(add|up|down|remove)$/).slice(1),i={add:Number(le()?.elements[t+".len"]?.value||0)-1,up:n-1,down:Number(n)+1}[r];i>=0&&Hn(
`${t}.${i}`,!0)}function pc(e){let t=le();if(!t||!Ph(t,e.open))return;if(bc()){Oo=e;return}let n=(e.sent||[]).filter(r=>r.do==="set"&&wc(t)==="set:"+(r.block||r.
panel)).pop();n&&!n.op&&(Ar=n.values),e.side?Bh(e.side):e.base&&(t.elements._base.value=e.base),mc(e.errors||{})}var Ph=(e,t)=>e.dataset.block?t?.block===e.dataset.
block:t?.panel===e.dataset.panel;function Bh(e){let t=le(),n=Ro(Ar,dt(t)),r=_h(),o=[...Tt().querySelectorAll("details")].map(a=>[a.closest("[id]")?.id,a.dataset.
group,a.open]),i=Tt().scrollTop;Tt().innerHTML=e,Tt().querySelectorAll("details").forEach(a=>{let c=o.find(([d,m])=>d===a.closest("[id]")?.id&&m===a.dataset.group);
c&&(a.open=c[2])}),document.dispatchEvent(new CustomEvent("editor:form")),Ar=dt().toString();for(let[a,c]of n)Jt(a,c);ga(le()),Tt().scrollTop=i,r(),n.length&&Dr()}
function Ro(e,t){let n=new URLSearchParams(e);return[...t].filter(([r,o])=>n.has(r)&&n.get(r)!==o)}function Jt(e,t){let n=le().elements[e];n&&(n instanceof RadioNodeList?
n.value=t:n.type==="checkbox"?n.checked=t===n.value:n.value=t)}function _h(){let e=document.activeElement;if(!Tt().contains(e))return()=>{};let{id:t,name:n,value:r}=e,
o=typeof e.selectionStart=="number"?[e.selectionStart,e.selectionEnd]:null;return()=>{let i=c=>c.name===n&&(c.value===r||!/radio|checkbox|submit/.test(c.type)),
a=t&&document.getElementById(t)||[...le()?.elements||[]].find(i)||Tt();a.focus({preventScroll:!0}),o&&a.setSelectionRange&&a.setSelectionRange(...o)}}function gc(){
Ar=le()?dt().toString():"",le()&&ga(le())}function vc(e){!e.target.closest("#sheet")||e.target.type==="file"||bc()||(pa(e.target),yc=e.target.name,Dr())}function Fh(){
Tt().addEventListener("input",vc),Tt().addEventListener("compositionstart",e=>{va=e.target}),Tt().addEventListener("compositionend",e=>{va=null,vc(e),Oo&&pc(Oo),
Oo=null}),addEventListener("submit",e=>{e.target.id==="sheet"&&(e.preventDefault(),e.submitter?.name==="_op"?qh(e.submitter):Ze())},!0),document.addEventListener(
"editor:form",gc),document.addEventListener("draft:answer",e=>pc(e.detail)),gc()}var Ec={section:"",after:""};function wa(){let{block:e}=Se(),t=e&&document.getElementById("row-"+e);t&&(Ec={section:lr(e),after:t.previousElementSibling?.dataset.
row||""})}function $h(){let e=le(),{block:t,panel:n}=Se();if(!e||(t?e.dataset.block!==t||document.getElementById("row-"+t):e.dataset.panel!==n))return;let r=[...e.
querySelectorAll("input[type=text], textarea")].filter(o=>o.value.trim()&&o.id);xc({...e.dataset,values:dt(e).toString(),place:{...Ec}},r.map(o=>Sc(Cr(o),o.value)))}
function Ea({edit:e}){let n=(e.do==="text"?[["",e.text]]:[...new URLSearchParams(e.values)]).filter(([,r])=>/[^\w\s./:#,-]/.test(r));xc({...e,place:{section:"",
after:""}},n.map(([,r])=>Sc("",r))),qn("edit")}function xc(e,t){let n=document.getElementById("gone-box").content.cloneNode(!0);n.querySelector("[data-texts]").
append(...t);let r=n.querySelector("[data-back]");r.hidden=!e.values||!!e.panel,r.addEventListener("click",()=>Vh(e,r));let o=document.getElementById("side"),i=o.
contains(document.activeElement);o.replaceChildren(n),i&&o.focus({preventScroll:!0}),Yt().filter(a=>a.edit.block===e.block&&a.edit.panel===e.panel).forEach(a=>ir(
a.edit.key,!1))}function Sc(e,t){let n=document.getElementById("gone-text").content.firstElementChild.cloneNode(!0);n.querySelector("span").textContent=e||"内容";
let r=n.querySelector("textarea");return r.value=t,r.rows=t.length>24?3:1,n}async function Vh({kind:e,values:t,place:n},r){r.disabled=!0;let o=[...document.querySelectorAll(
"#outline [data-list]")].map(d=>d.dataset.list),i=o.includes(n.section)?n.section:o[0],a=document.querySelector(`[data-list="${CSS.escape(i)}"] > [data-row="${CSS.
escape(n.after)}"]`)?n.after:"",c=await he({do:"add",section:i,kind:e,after:a});c?.block?(await he({do:"set",block:c.block,kind:e,base:"",values:t}),Ce({block:c.
block})):r.disabled=!1}function Wh(){document.addEventListener("draft:answer",({detail:e})=>{let t=(e.sent||[]).some(i=>["delete","undo","redo"].includes(i.do)),
{block:n,panel:r}=Se(),o=n&&!document.getElementById("row-"+n);t&&o?Ce({}):t&&e.gone&&!n?Ce({panel:r.startsWith("play-")?"plays":""}):e.gone?$h():wa()}),document.
addEventListener("editor:form",wa),wa()}var Sa="",Ca=({result:e})=>e.theirs?.length>0,Aa=({edit:e})=>{let t=le();return t&&(e.block?t.dataset.block===e.block:t.dataset.panel===e.panel)};function Uh(e){
Ca(e)?Aa(e)?Ac(e):ie("别人修改了同一处，请点上方的「去决定」"):ie(e.result.message)}function Da(e){let{block:t,panel:n}=e.edit;(t?!document.getElementById(
"row-"+t):e.result.error==="not_found")?Ea(e):Aa(e)&&!Ca(e)?Cc(e):Ce({block:t,panel:n},{show:!0})}function Cc({edit:e,result:t}){if(e.do==="text")Jt(e.path,e.text);else
for(let[n,r]of new URLSearchParams(e.values))Jt(n,r);ie(t.message)}function Ac({edit:e,result:t}){let n=le();n.dataset.clash="on",document.getElementById("clash")?.
remove();let r=document.getElementById("clash-box").content.firstElementChild.cloneNode(!0),o=t.theirs.map(a=>Xh({...a,Path:a.Path||e.path}));r.querySelector("[\
data-rows]").append(...o);let i=a=>o.forEach(c=>{c.querySelector(`input[value=${a}]`).checked=!0});r.querySelector("[data-all=mine]").addEventListener("click",()=>i(
"mine")),r.querySelector("[data-all=theirs]").addEventListener("click",()=>i("theirs")),r.querySelector("[data-decide]").addEventListener("click",()=>Yh(n,e,o));
for(let a of t.theirs)a.Path?.endsWith(".len")||Jt(a.Path||e.path,a.Mine);n.prepend(r),r.scrollIntoView({block:"nearest"}),n.contains(document.activeElement)||r.
querySelector("input").focus({preventScroll:!0})}function Xh(e){let t=document.getElementById("clash-row").content.firstElementChild.cloneNode(!0);t.querySelector(
"legend").textContent=e.Label,t.clash=e;for(let n of["mine","theirs"]){let r=t.querySelector(`input[value=${n}]`);r.name="_clash-"+e.Path;let o=e[n==="mine"?"Mi\
ne":"Theirs"],i=t.querySelector(`[data-${n}]`);e.Picture&&o?i.append(jh(o)):i.textContent=o||"（空）"}return t}function jh(e){let t=document.createElement("i\
mg");return t.src=e.startsWith("art/")?"/assets/0/img/"+e:"/media/160/"+e,t.alt="",t.className="h-12 w-12 rounded-md object-contain",t}async function Yh(e,t,n){
let r=dt(e),o=n.filter(a=>a.querySelector("input[value=mine]").checked).map(a=>a.clash),i=Ro(t.values||"",r).filter(([a])=>!n.some(c=>c.clash.Path===a));if(delete e.
dataset.clash,document.getElementById("clash").remove(),o.length===n.length||o.some(a=>a.Path.endsWith(".len")))await ir(t.key,!0);else{Sa=t.key;let a=await sr();
if(Sa="",!a)return;await ir(t.key,!1)}o.forEach(a=>{a.Path.endsWith(".len")||Jt(a.Path,r.get(a.Path)??a.Mine)}),i.forEach(([a,c])=>Jt(a,c)),(o.length||i.length)&&
Dr()}function zh(){document.addEventListener("draft:held",t=>Uh(t.detail));let e=()=>{for(let t of Yt())Aa(t)&&t.edit.key!==Sa&&(Ca(t)?Ac:Cc)(t)};document.addEventListener(
"editor:form",e),document.addEventListener("draft:left",e)}document.addEventListener("input",({target:e})=>{let t=e.form?.elements;if(!t||!e.name)return;let n=e.type==="color"&&t[e.name+".theme"];n&&(n.checked=!1);let r=e.
type==="checkbox"&&e.checked&&e.name.endsWith(".theme")&&e.name.slice(0,-6),o=r&&t[r+".shown"];o&&(t[r].value=o.value)},!0);var Ta={};Ee(Ta,{start:()=>Qh});var Dc=()=>document.getElementById("sheet"),No=e=>e.dataset.rule.split(" ")[0];function Gh(e){let t=[];for(let n of Dc().querySelectorAll("[data-found]")){let r=e[n.
dataset.found]||"";if(n.said===r)continue;let o=[...n.querySelectorAll("details[open]")].map(No),i=[...n.querySelectorAll("details")].map(No);n.said=r,n.innerHTML=
r;for(let a of n.querySelectorAll("details"))a.open=o.includes(No(a)),i.includes(No(a))||t.push(Kh(n.dataset.found,a))}t.length&&dn(t.join("；"))}function Kh(e,t){
let n=Cr(document.getElementById("f-"+e)),r=t.querySelector("summary").textContent.trim().replace(/\s+/g," ");return n?`${n}：${r}`:r}function Jh(e){let t=new URLSearchParams(
e.value),n=document.getElementById("f-"+t.get("at"));n?.value.includes(t.get("of"))&&(n.value=n.value.replace(t.get("of"),()=>t.get("to")),n.dispatchEvent(new Event(
"input",{bubbles:!0})),n.focus())}function Qh(){document.addEventListener("draft:answer",({detail:e})=>{let t=Dc(),{open:n,found:r,side:o}=e;t&&(t.dataset.block?
n?.block===t.dataset.block:n?.panel===t.dataset.panel)&&r&&!o&&Gh(r)}),document.addEventListener("click",e=>{let t=e.target.closest("[name=_safer]");t&&(e.preventDefault(),
Jh(t))})}var Oa={};Ee(Oa,{start:()=>rm});var Zh=e=>new Date(e).toLocaleTimeString("zh-CN",{hour:"2-digit",minute:"2-digit",hourCycle:"h23",timeZone:"Asia/Shanghai"});function em({state:e,at:t,message:n,
kept:r}){let o=document.getElementById("save-state");if(!o)return;let i=e==="failed"&&Yt()[0],a=i&&i.result.theirs?.length,c=i?a?"有冲突，":"没有存上，":
{saved:"已保存"+(t?" "+Zh(t):""),saving:"保存中…",failed:"保存失败，",offline:r?"离线，已存到本机":"离线，先别关页面"}[e];o.dataset.
state=e,o.title=i&&i.result.message||n,o.dataset.words!==c&&(o.dataset.words=c,o.textContent=c,e==="failed"&&o.append(tm(i?a?"去决定":"去看看":"重试")))}
function tm(e){let t=document.createElement("button");return t.type="button",t.textContent=e,t.addEventListener("click",()=>Yt().length?Da(Yt()[0]):Ze()),t}function kc(e,t,n){
let r=document.getElementById(e);if(!r)return;let o=n?`${t}：${n}`:`没有可${t}的`;r.disabled=!n,r.title=o,r.setAttribute("aria-label",o)}function nm({undo:e,
redo:t,problems:n,changed:r,title:o}){kc("undo","撤销",e),kc("redo","重做",t);let i=document.getElementById("problems");if(i){i.hidden=!n,i.querySelector("[\
data-number]").textContent=n;let a=document.getElementById("changed");a.hidden=!r||!a.dataset.live}o&&(document.getElementById("page-title").textContent=o,document.
title=o+" · 三段")}function rm(){document.addEventListener("draft:state",e=>em(e.detail)),document.addEventListener("draft:answer",e=>nm(e.detail))}var Ma={};Ee(Ma,{start:()=>om});function om(){document.addEventListener("draft:answer",({detail:e})=>{for(let[t,n]of Object.entries(e.heads||{})){let r=document.
getElementById("f-"+t)?.querySelector("[data-head]");r&&r.textContent!==n&&(r.textContent=n)}})}var Ia={};Ee(Ia,{start:()=>cm});var im=2e3;function am(e,t){return t&&!e.defaultPrevented&&e.button===0&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&!t.target&&!t.hasAttribute("download")&&t.origin===
location.origin&&t.pathname+t.search!==location.pathname+location.search}async function sm(e){let t=e.target.closest("a[href]");!am(e,t)||!jt()||(e.preventDefault(),
await Promise.race([Ze(),new Promise(n=>setTimeout(n,im))]),location.assign(t.href))}function lm(e){jt()&&(e.preventDefault(),e.returnValue=!0)}function cm(){document.
addEventListener("click",sm),addEventListener("beforeunload",lm)}var La={};Ee(La,{start:()=>fm});var Mc=(e,t)=>e.setAttribute("aria-pressed",String(t)),Tc=e=>e.getAttribute("aria-pressed")==="true";function um(e){for(let t of e.parentElement.children)Mc(t,t===
e);uc(Number(e.dataset.width))}var dm={text:e=>dc(e?130:100),dark:fc};function Oc(e){let t=document.getElementById("persona");t.value=e;let n=document.getElementById(
"as");n.hidden=!e,n.querySelector("[data-as]").textContent=t.selectedOptions[0].textContent,se.src=`${$.base}/preview${e?"?as="+e:""}`}function fm(){document.getElementById(
"canvas").addEventListener("click",t=>{let n=t.target.closest("button");n?.dataset.width&&um(n),n?.dataset.lens&&(Mc(n,!Tc(n)),dm[n.dataset.lens](Tc(n))),n?.dataset.
do==="back-to-editing"&&(Oc(""),document.getElementById("persona").focus())});let e=document.getElementById("persona");e.addEventListener("change",()=>Oc(e.value)),
document.addEventListener("draft:answer",({detail:t})=>{e.value&&(t.page||t.blocks)&&ma()})}var qa={};Ee(qa,{start:()=>pm});var kr=()=>document.getElementById("side"),Ra=e=>e.matches?.("textarea[data-line]"),hm=CSS.supports("field-sizing","content");function Ic(e){
hm||!e.clientWidth||(e.style.height="auto",e.style.height=e.scrollHeight+e.offsetHeight-e.clientHeight+"px")}function mm(e){if(!/[\r\n]/.test(e.value))return;let t=e.
selectionStart;e.value=e.value.replace(/[\r\n]/g," "),e.setSelectionRange(t,t)}var Na=()=>kr().querySelectorAll("textarea[data-line]").forEach(Ic);function pm(){
kr().addEventListener("keydown",e=>{e.key!=="Enter"||!Ra(e.target)||e.isComposing||e.keyCode===229||(e.preventDefault(),e.target.form.requestSubmit())}),kr().addEventListener(
"keyup",e=>{e.key==="Tab"&&Ra(e.target)&&e.target.select()}),kr().addEventListener("input",e=>{Ra(e.target)&&(e.isComposing||mm(e.target),Ic(e.target))},!0),kr().
addEventListener("toggle",Na,!0),document.addEventListener("editor:form",Na),Na()}var Pa={};Ee(Pa,{start:()=>Em});var Ot=()=>document.getElementById("menu"),gn,ot=(e,t,n,r)=>({label:e,icon:t,run:n,...r});function gm(e){let t=[...document.querySelectorAll("#outline [data-row\
]")],n=pt(e),r=[...document.querySelectorAll("#outline [data-section]")].filter(i=>!i.contains(n)),o=n?.dataset.hidden==="on";return[ot("上移","up",()=>gt(e,-1),
{off:t[0]===n}),ot("下移","lower",()=>gt(e,1),{off:t[t.length-1]===n}),...r.map(i=>ot("移到"+i.dataset.name,"into",()=>io(e,i.dataset.section))),null,ot("复制",
"copy",()=>zt(e)),ot("拷贝到别的页面","link",()=>qo("editor:clip",{block:e})),ot("存为区块","block",()=>qo("editor:keep",{block:e,name:Pn(e)})),null,
ot(o?"显示":"隐藏",o?"eye":"hidden",()=>Gt(e)),ot("删除","bin",()=>Ht(e),{danger:!0})]}function vm(e){let t=[...document.querySelectorAll("#outline [data-\
section]")],n=t.find(i=>i.dataset.section===e),r=t.indexOf(n),o=!n.querySelector("[data-row]");return[ot("上移这一段","up",()=>cr(e,-1),{off:r===0}),ot("下移\
这一段","lower",()=>cr(e,1),{off:r===t.length-1}),null,ot("拷贝整段","link",()=>qo("editor:clip",{section:e}),{off:o}),ot("整段存为区块","block",()=>qo(
"editor:keep",{section:e,name:n.dataset.name}),{off:o}),null,ot("删除空段","bin",()=>ao(e),{danger:!0,off:!o||t.length===1})]}var qo=(e,t)=>document.dispatchEvent(
new CustomEvent(e,{detail:t}));function ym(e){let t=Ot();t.textContent="";for(let n of e){if(!n){t.append(document.createElement("hr"));continue}let r=document.
createElement("button");r.type="button",r.setAttribute("role","menuitem"),r.tabIndex=-1,r.disabled=!!n.off,n.danger&&(r.dataset.danger=""),r.innerHTML=`<svg cla\
ss="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${n.icon}"></use></svg>`,r.append(n.label),r.addEventListener("click",()=>{zn(!0),n.run()}),
t.append(r)}}function bm(e){if($.locked)return;gn=e;let t=e.dataset.of||e.closest("[data-row]")?.dataset.row;ym(e.dataset.menu==="section"?vm(e.closest("[data-s\
ection]").dataset.section):gm(t));let n=Ot();n.hidden=!1,n.setAttribute("aria-label",e.getAttribute("aria-label")),e.setAttribute("aria-expanded","true"),Lc(n,e.
getBoundingClientRect()),Ha(n,0)}function Lc(e,t){let{width:n,height:r}=e.getBoundingClientRect(),o=t.bottom+4,i=o+r<innerHeight-8;e.style.top=Math.max(8,i?o:t.
top-4-r)+"px",e.style.left=Math.max(8,Math.min(t.right-n,innerWidth-n-8))+"px"}function zn(e){let t=Ot();t.hidden||(t.hidden=!0,gn?.removeAttribute("aria-expand\
ed"),e&&gn?.isConnected&&gn.focus({preventScroll:!0}))}function Ha(e,t){let n=[...e.querySelectorAll("button:not(:disabled)")],r=t===0?0:n.indexOf(document.activeElement)+
t;n[(r+n.length)%n.length]?.focus()}function wm(e){let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t)Ha(Ot(),t);else if(e.key==="Home")Ha(Ot(),0);else if(e.key==="Esca\
pe"||e.key==="Tab")zn(!0);else return;e.key!=="Tab"&&e.preventDefault(),e.stopPropagation()}function Em(){document.addEventListener("click",e=>{let t=e.target.closest(
"[data-menu]"),n=t===gn&&!Ot().hidden;e.target.closest("#menu")||zn(!1),t&&!n&&bm(t)}),Ot().addEventListener("keydown",wm),document.addEventListener("scroll",e=>{
Ot().hidden||e.target===Ot()||(gn.isConnected?Lc(Ot(),gn.getBoundingClientRect()):zn(!1))},!0),addEventListener("resize",()=>zn(!1)),addEventListener("blur",()=>zn(
!1))}var os={};Ee(os,{start:()=>Qm});function xm(e,t,n){return(t=Dm(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}function $t(){return $t=Object.assign?
Object.assign.bind():function(e){for(var t=1;t<arguments.length;t++){var n=arguments[t];for(var r in n)({}).hasOwnProperty.call(n,r)&&(e[r]=n[r])}return e},$t.apply(
null,arguments)}function Rc(e,t){var n=Object.keys(e);if(Object.getOwnPropertySymbols){var r=Object.getOwnPropertySymbols(e);t&&(r=r.filter(function(o){return Object.getOwnPropertyDescriptor(
e,o).enumerable})),n.push.apply(n,r)}return n}function It(e){for(var t=1;t<arguments.length;t++){var n=arguments[t]!=null?arguments[t]:{};t%2?Rc(Object(n),!0).forEach(
function(r){xm(e,r,n[r])}):Object.getOwnPropertyDescriptors?Object.defineProperties(e,Object.getOwnPropertyDescriptors(n)):Rc(Object(n)).forEach(function(r){Object.
defineProperty(e,r,Object.getOwnPropertyDescriptor(n,r))})}return e}function Sm(e,t){if(e==null)return{};var n,r,o=Cm(e,t);if(Object.getOwnPropertySymbols){var i=Object.
getOwnPropertySymbols(e);for(r=0;r<i.length;r++)n=i[r],t.indexOf(n)===-1&&{}.propertyIsEnumerable.call(e,n)&&(o[n]=e[n])}return o}function Cm(e,t){if(e==null)return{};
var n={};for(var r in e)if({}.hasOwnProperty.call(e,r)){if(t.indexOf(r)!==-1)continue;n[r]=e[r]}return n}function Am(e,t){if(typeof e!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(typeof r!="object")return r;throw new TypeError(
"@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function Dm(e){var t=Am(e,"string");return typeof t=="symbol"?t:t+""}function Ya(e){
"@babel/helpers - typeof";return Ya=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol==
"function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},Ya(e)}var km="1.15.7";function Ft(e){if(typeof window<"u"&&window.navigator)return!!navigator.userAgent.match(e)}var Vt=Ft(/(?:Trident.*rv[ :]?11\.|msie|iemobile|Windows Phone)/i),
Hr=Ft(/Edge/i),Nc=Ft(/firefox/i),Ir=Ft(/safari/i)&&!Ft(/chrome/i)&&!Ft(/android/i),Qa=Ft(/iP(ad|od|hone)/i),Vc=Ft(/chrome/i)&&Ft(/android/i),Wc={capture:!1,passive:!1};
function Z(e,t,n){e.addEventListener(t,n,!Vt&&Wc)}function J(e,t,n){e.removeEventListener(t,n,!Vt&&Wc)}function Uo(e,t){if(t){if(t[0]===">"&&(t=t.substring(1)),
e)try{if(e.matches)return e.matches(t);if(e.msMatchesSelector)return e.msMatchesSelector(t);if(e.webkitMatchesSelector)return e.webkitMatchesSelector(t)}catch{return!1}
return!1}}function Uc(e){return e.host&&e!==document&&e.host.nodeType&&e.host!==e?e.host:e.parentNode}function Et(e,t,n,r){if(e){n=n||document;do{if(t!=null&&(t[0]===
">"?e.parentNode===n&&Uo(e,t):Uo(e,t))||r&&e===n)return e;if(e===n)break}while(e=Uc(e))}return null}var qc=/\s+/g;function it(e,t,n){if(e&&t)if(e.classList)e.classList[n?
"add":"remove"](t);else{var r=(" "+e.className+" ").replace(qc," ").replace(" "+t+" "," ");e.className=(r+(n?" "+t:"")).replace(qc," ")}}function U(e,t,n){var r=e&&
e.style;if(r){if(n===void 0)return document.defaultView&&document.defaultView.getComputedStyle?n=document.defaultView.getComputedStyle(e,""):e.currentStyle&&(n=
e.currentStyle),t===void 0?n:n[t];!(t in r)&&t.indexOf("webkit")===-1&&(t="-webkit-"+t),r[t]=n+(typeof n=="string"?"":"px")}}function Zn(e,t){var n="";if(typeof e==
"string")n=e;else do{var r=U(e,"transform");r&&r!=="none"&&(n=r+" "+n)}while(!t&&(e=e.parentNode));var o=window.DOMMatrix||window.WebKitCSSMatrix||window.CSSMatrix||
window.MSCSSMatrix;return o&&new o(n)}function Xc(e,t,n){if(e){var r=e.getElementsByTagName(t),o=0,i=r.length;if(n)for(;o<i;o++)n(r[o],o);return r}return[]}function Mt(){
var e=document.scrollingElement;return e||document.documentElement}function Oe(e,t,n,r,o){if(!(!e.getBoundingClientRect&&e!==window)){var i,a,c,d,m,C,y;if(e!==window&&
e.parentNode&&e!==Mt()?(i=e.getBoundingClientRect(),a=i.top,c=i.left,d=i.bottom,m=i.right,C=i.height,y=i.width):(a=0,c=0,d=window.innerHeight,m=window.innerWidth,
C=window.innerHeight,y=window.innerWidth),(t||n)&&e!==window&&(o=o||e.parentNode,!Vt))do if(o&&o.getBoundingClientRect&&(U(o,"transform")!=="none"||n&&U(o,"posi\
tion")!=="static")){var k=o.getBoundingClientRect();a-=k.top+parseInt(U(o,"border-top-width")),c-=k.left+parseInt(U(o,"border-left-width")),d=a+i.height,m=c+i.width;
break}while(o=o.parentNode);if(r&&e!==window){var M=Zn(o||e),x=M&&M.a,b=M&&M.d;M&&(a/=b,c/=x,y/=x,C/=b,d=a+C,m=c+y)}return{top:a,left:c,bottom:d,right:m,width:y,
height:C}}}function Hc(e,t,n){for(var r=en(e,!0),o=Oe(e)[t];r;){var i=Oe(r)[n],a=void 0;if(n==="top"||n==="left"?a=o>=i:a=o<=i,!a)return r;if(r===Mt())break;r=en(
r,!1)}return!1}function er(e,t,n,r){for(var o=0,i=0,a=e.children;i<a.length;){if(a[i].style.display!=="none"&&a[i]!==X.ghost&&(r||a[i]!==X.dragged)&&Et(a[i],n.draggable,
e,!1)){if(o===t)return a[i];o++}i++}return null}function Za(e,t){for(var n=e.lastElementChild;n&&(n===X.ghost||U(n,"display")==="none"||t&&!Uo(n,t));)n=n.previousElementSibling;
return n||null}function ft(e,t){var n=0;if(!e||!e.parentNode)return-1;for(;e=e.previousElementSibling;)e.nodeName.toUpperCase()!=="TEMPLATE"&&e!==X.clone&&(!t||
Uo(e,t))&&n++;return n}function Pc(e){var t=0,n=0,r=Mt();if(e)do{var o=Zn(e),i=o.a,a=o.d;t+=e.scrollLeft*i,n+=e.scrollTop*a}while(e!==r&&(e=e.parentNode));return[
t,n]}function Tm(e,t){for(var n in e)if(e.hasOwnProperty(n)){for(var r in t)if(t.hasOwnProperty(r)&&t[r]===e[n][r])return Number(n)}return-1}function en(e,t){if(!e||
!e.getBoundingClientRect)return Mt();var n=e,r=!1;do if(n.clientWidth<n.scrollWidth||n.clientHeight<n.scrollHeight){var o=U(n);if(n.clientWidth<n.scrollWidth&&(o.
overflowX=="auto"||o.overflowX=="scroll")||n.clientHeight<n.scrollHeight&&(o.overflowY=="auto"||o.overflowY=="scroll")){if(!n.getBoundingClientRect||n===document.
body)return Mt();if(r||t)return n;r=!0}}while(n=n.parentNode);return Mt()}function Om(e,t){if(e&&t)for(var n in t)t.hasOwnProperty(n)&&(e[n]=t[n]);return e}function Ba(e,t){
return Math.round(e.top)===Math.round(t.top)&&Math.round(e.left)===Math.round(t.left)&&Math.round(e.height)===Math.round(t.height)&&Math.round(e.width)===Math.round(
t.width)}var Lr;function jc(e,t){return function(){if(!Lr){var n=arguments,r=this;n.length===1?e.call(r,n[0]):e.apply(r,n),Lr=setTimeout(function(){Lr=void 0},t)}}}
function Mm(){clearTimeout(Lr),Lr=void 0}function Yc(e,t,n){e.scrollLeft+=t,e.scrollTop+=n}function zc(e){var t=window.Polymer,n=window.jQuery||window.Zepto;return t&&
t.dom?t.dom(e).cloneNode(!0):n?n(e).clone(!0)[0]:e.cloneNode(!0)}function Gc(e,t,n){var r={};return Array.from(e.children).forEach(function(o){var i,a,c,d;if(!(!Et(o,t.draggable,e,!1)||o.animated||o===n)){var m=Oe(o);r.left=Math.
min((i=r.left)!==null&&i!==void 0?i:1/0,m.left),r.top=Math.min((a=r.top)!==null&&a!==void 0?a:1/0,m.top),r.right=Math.max((c=r.right)!==null&&c!==void 0?c:-1/0,
m.right),r.bottom=Math.max((d=r.bottom)!==null&&d!==void 0?d:-1/0,m.bottom)}}),r.width=r.right-r.left,r.height=r.bottom-r.top,r.x=r.left,r.y=r.top,r}var Ge="Sor\
table"+new Date().getTime();function Im(){var e=[],t;return{captureAnimationState:function(){if(e=[],!!this.options.animation){var r=[].slice.call(this.el.children);
r.forEach(function(o){if(!(U(o,"display")==="none"||o===X.ghost)){e.push({target:o,rect:Oe(o)});var i=It({},e[e.length-1].rect);if(o.thisAnimationDuration){var a=Zn(
o,!0);a&&(i.top-=a.f,i.left-=a.e)}o.fromRect=i}})}},addAnimationState:function(r){e.push(r)},removeAnimationState:function(r){e.splice(Tm(e,{target:r}),1)},animateAll:function(r){
var o=this;if(!this.options.animation){clearTimeout(t),typeof r=="function"&&r();return}var i=!1,a=0;e.forEach(function(c){var d=0,m=c.target,C=m.fromRect,y=Oe(
m),k=m.prevFromRect,M=m.prevToRect,x=c.rect,b=Zn(m,!0);b&&(y.top-=b.f,y.left-=b.e),m.toRect=y,m.thisAnimationDuration&&Ba(k,y)&&!Ba(C,y)&&(x.top-y.top)/(x.left-
y.left)===(C.top-y.top)/(C.left-y.left)&&(d=Rm(x,k,M,o.options)),Ba(y,C)||(m.prevFromRect=C,m.prevToRect=y,d||(d=o.options.animation),o.animate(m,x,y,d)),d&&(i=
!0,a=Math.max(a,d),clearTimeout(m.animationResetTimer),m.animationResetTimer=setTimeout(function(){m.animationTime=0,m.prevFromRect=null,m.fromRect=null,m.prevToRect=
null,m.thisAnimationDuration=null},d),m.thisAnimationDuration=d)}),clearTimeout(t),i?t=setTimeout(function(){typeof r=="function"&&r()},a):typeof r=="function"&&
r(),e=[]},animate:function(r,o,i,a){if(a){U(r,"transition",""),U(r,"transform","");var c=Zn(this.el),d=c&&c.a,m=c&&c.d,C=(o.left-i.left)/(d||1),y=(o.top-i.top)/
(m||1);r.animatingX=!!C,r.animatingY=!!y,U(r,"transform","translate3d("+C+"px,"+y+"px,0)"),this.forRepaintDummy=Lm(r),U(r,"transition","transform "+a+"ms"+(this.
options.easing?" "+this.options.easing:"")),U(r,"transform","translate3d(0,0,0)"),typeof r.animated=="number"&&clearTimeout(r.animated),r.animated=setTimeout(function(){
U(r,"transition",""),U(r,"transform",""),r.animated=!1,r.animatingX=!1,r.animatingY=!1},a)}}}}function Lm(e){return e.offsetWidth}function Rm(e,t,n,r){return Math.
sqrt(Math.pow(t.top-e.top,2)+Math.pow(t.left-e.left,2))/Math.sqrt(Math.pow(t.top-n.top,2)+Math.pow(t.left-n.left,2))*r.animation}var Gn=[],_a={initializeByDefault:!0},
Pr={mount:function(t){for(var n in _a)_a.hasOwnProperty(n)&&!(n in t)&&(t[n]=_a[n]);Gn.forEach(function(r){if(r.pluginName===t.pluginName)throw"Sortable: Cannot\
 mount plugin ".concat(t.pluginName," more than once")}),Gn.push(t)},pluginEvent:function(t,n,r){var o=this;this.eventCanceled=!1,r.cancel=function(){o.eventCanceled=
!0};var i=t+"Global";Gn.forEach(function(a){n[a.pluginName]&&(n[a.pluginName][i]&&n[a.pluginName][i](It({sortable:n},r)),n.options[a.pluginName]&&n[a.pluginName][t]&&
n[a.pluginName][t](It({sortable:n},r)))})},initializePlugins:function(t,n,r,o){Gn.forEach(function(c){var d=c.pluginName;if(!(!t.options[d]&&!c.initializeByDefault)){
var m=new c(t,n,t.options);m.sortable=t,m.options=t.options,t[d]=m,$t(r,m.defaults)}});for(var i in t.options)if(t.options.hasOwnProperty(i)){var a=this.modifyOption(
t,i,t.options[i]);typeof a<"u"&&(t.options[i]=a)}},getEventProperties:function(t,n){var r={};return Gn.forEach(function(o){typeof o.eventProperties=="function"&&
$t(r,o.eventProperties.call(n[o.pluginName],t))}),r},modifyOption:function(t,n,r){var o;return Gn.forEach(function(i){t[i.pluginName]&&i.optionListeners&&typeof i.
optionListeners[n]=="function"&&(o=i.optionListeners[n].call(t[i.pluginName],r))}),o}};function Nm(e){var t=e.sortable,n=e.rootEl,r=e.name,o=e.targetEl,i=e.cloneEl,
a=e.toEl,c=e.fromEl,d=e.oldIndex,m=e.newIndex,C=e.oldDraggableIndex,y=e.newDraggableIndex,k=e.originalEvent,M=e.putSortable,x=e.extraEventProperties;if(t=t||n&&
n[Ge],!!t){var b,H=t.options,V="on"+r.charAt(0).toUpperCase()+r.substr(1);window.CustomEvent&&!Vt&&!Hr?b=new CustomEvent(r,{bubbles:!0,cancelable:!0}):(b=document.
createEvent("Event"),b.initEvent(r,!0,!0)),b.to=a||n,b.from=c||n,b.item=o||n,b.clone=i,b.oldIndex=d,b.newIndex=m,b.oldDraggableIndex=C,b.newDraggableIndex=y,b.originalEvent=
k,b.pullMode=M?M.lastPutMode:void 0;var _=It(It({},x),Pr.getEventProperties(r,t));for(var v in _)b[v]=_[v];n&&n.dispatchEvent(b),H[V]&&H[V].call(t,b)}}var qm=["\
evt"],ze=function(t,n){var r=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{},o=r.evt,i=Sm(r,qm);Pr.pluginEvent.bind(X)(t,n,It({dragEl:P,parentEl:ye,ghostEl:Y,
rootEl:de,nextEl:bn,lastDownEl:Fo,cloneEl:pe,cloneHidden:Zt,dragStarted:Tr,putSortable:Be,activeSortable:X.active,originalEvent:o,oldIndex:Qn,oldDraggableIndex:Rr,
newIndex:at,newDraggableIndex:Qt,hideGhostForTarget:Zc,unhideGhostForTarget:eu,cloneNowHidden:function(){Zt=!0},cloneNowShown:function(){Zt=!1},dispatchSortableEvent:function(c){
We({sortable:n,name:c,originalEvent:o})}},i))};function We(e){Nm(It({putSortable:Be,cloneEl:pe,targetEl:P,rootEl:de,oldIndex:Qn,oldDraggableIndex:Rr,newIndex:at,
newDraggableIndex:Qt},e))}var P,ye,Y,de,bn,Fo,pe,Zt,Qn,at,Rr,Qt,Ho,Be,Jn=!1,Xo=!1,jo=[],vn,wt,Fa,$a,Bc,_c,Tr,Kn,Nr,qr=!1,Po=!1,$o,$e,Va=[],za=!1,Yo=[],Go=typeof document<
"u",Bo=Qa,Fc=Hr||Vt?"cssFloat":"float",Hm=Go&&!Vc&&!Qa&&"draggable"in document.createElement("div"),Kc=(function(){if(Go){if(Vt)return!1;var e=document.createElement(
"x");return e.style.cssText="pointer-events:auto",e.style.pointerEvents==="auto"}})(),Jc=function(t,n){var r=U(t),o=parseInt(r.width)-parseInt(r.paddingLeft)-parseInt(
r.paddingRight)-parseInt(r.borderLeftWidth)-parseInt(r.borderRightWidth),i=er(t,0,n),a=er(t,1,n),c=i&&U(i),d=a&&U(a),m=c&&parseInt(c.marginLeft)+parseInt(c.marginRight)+
Oe(i).width,C=d&&parseInt(d.marginLeft)+parseInt(d.marginRight)+Oe(a).width;if(r.display==="flex")return r.flexDirection==="column"||r.flexDirection==="column-r\
everse"?"vertical":"horizontal";if(r.display==="grid")return r.gridTemplateColumns.split(" ").length<=1?"vertical":"horizontal";if(i&&c.float&&c.float!=="none"){
var y=c.float==="left"?"left":"right";return a&&(d.clear==="both"||d.clear===y)?"vertical":"horizontal"}return i&&(c.display==="block"||c.display==="flex"||c.display===
"table"||c.display==="grid"||m>=o&&r[Fc]==="none"||a&&r[Fc]==="none"&&m+C>o)?"vertical":"horizontal"},Pm=function(t,n,r){var o=r?t.left:t.top,i=r?t.right:t.bottom,
a=r?t.width:t.height,c=r?n.left:n.top,d=r?n.right:n.bottom,m=r?n.width:n.height;return o===c||i===d||o+a/2===c+m/2},Bm=function(t,n){var r;return jo.some(function(o){
var i=o[Ge].options.emptyInsertThreshold;if(!(!i||Za(o))){var a=Oe(o),c=t>=a.left-i&&t<=a.right+i,d=n>=a.top-i&&n<=a.bottom+i;if(c&&d)return r=o}}),r},Qc=function(t){
function n(i,a){return function(c,d,m,C){var y=c.options.group.name&&d.options.group.name&&c.options.group.name===d.options.group.name;if(i==null&&(a||y))return!0;
if(i==null||i===!1)return!1;if(a&&i==="clone")return i;if(typeof i=="function")return n(i(c,d,m,C),a)(c,d,m,C);var k=(a?c:d).options.group.name;return i===!0||typeof i==
"string"&&i===k||i.join&&i.indexOf(k)>-1}}var r={},o=t.group;(!o||Ya(o)!="object")&&(o={name:o}),r.name=o.name,r.checkPull=n(o.pull,!0),r.checkPut=n(o.put),r.revertClone=
o.revertClone,t.group=r},Zc=function(){!Kc&&Y&&U(Y,"display","none")},eu=function(){!Kc&&Y&&U(Y,"display","")};Go&&!Vc&&document.addEventListener("click",function(e){
if(Xo)return e.preventDefault(),e.stopPropagation&&e.stopPropagation(),e.stopImmediatePropagation&&e.stopImmediatePropagation(),Xo=!1,!1},!0);var yn=function(t){
if(P){t=t.touches?t.touches[0]:t;var n=Bm(t.clientX,t.clientY);if(n){var r={};for(var o in t)t.hasOwnProperty(o)&&(r[o]=t[o]);r.target=r.rootEl=n,r.preventDefault=
void 0,r.stopPropagation=void 0,n[Ge]._onDragOver(r)}}},_m=function(t){P&&P.parentNode[Ge]._isOutsideThisEl(t.target)};function X(e,t){if(!(e&&e.nodeType&&e.nodeType===
1))throw"Sortable: `el` must be an HTMLElement, not ".concat({}.toString.call(e));this.el=e,this.options=t=$t({},t),e[Ge]=this;var n={group:null,sort:!0,disabled:!1,
store:null,handle:null,draggable:/^[uo]l$/i.test(e.nodeName)?">li":">*",swapThreshold:1,invertSwap:!1,invertedSwapThreshold:null,removeCloneOnHide:!0,direction:function(){
return Jc(e,this.options)},ghostClass:"sortable-ghost",chosenClass:"sortable-chosen",dragClass:"sortable-drag",ignore:"a, img",filter:null,preventOnFilter:!0,animation:0,
easing:null,setData:function(a,c){a.setData("Text",c.textContent)},dropBubble:!1,dragoverBubble:!1,dataIdAttr:"data-id",delay:0,delayOnTouchOnly:!1,touchStartThreshold:(Number.
parseInt?Number:window).parseInt(window.devicePixelRatio,10)||1,forceFallback:!1,fallbackClass:"sortable-fallback",fallbackOnBody:!1,fallbackTolerance:0,fallbackOffset:{
x:0,y:0},supportPointer:X.supportPointer!==!1&&"PointerEvent"in window&&(!Ir||Qa),emptyInsertThreshold:5};Pr.initializePlugins(this,e,n);for(var r in n)!(r in t)&&
(t[r]=n[r]);Qc(t);for(var o in this)o.charAt(0)==="_"&&typeof this[o]=="function"&&(this[o]=this[o].bind(this));this.nativeDraggable=t.forceFallback?!1:Hm,this.
nativeDraggable&&(this.options.touchStartThreshold=1),t.supportPointer?Z(e,"pointerdown",this._onTapStart):(Z(e,"mousedown",this._onTapStart),Z(e,"touchstart",this.
_onTapStart)),this.nativeDraggable&&(Z(e,"dragover",this),Z(e,"dragenter",this)),jo.push(this.el),t.store&&t.store.get&&this.sort(t.store.get(this)||[]),$t(this,
Im())}X.prototype={constructor:X,_isOutsideThisEl:function(t){!this.el.contains(t)&&t!==this.el&&(Kn=null)},_getDirection:function(t,n){return typeof this.options.
direction=="function"?this.options.direction.call(this,t,n,P):this.options.direction},_onTapStart:function(t){if(t.cancelable){var n=this,r=this.el,o=this.options,
i=o.preventOnFilter,a=t.type,c=t.touches&&t.touches[0]||t.pointerType&&t.pointerType==="touch"&&t,d=(c||t).target,m=t.target.shadowRoot&&(t.path&&t.path[0]||t.composedPath&&
t.composedPath()[0])||d,C=o.filter;if(Ym(r),!P&&!(/mousedown|pointerdown/.test(a)&&t.button!==0||o.disabled)&&!m.isContentEditable&&!(!this.nativeDraggable&&Ir&&
d&&d.tagName.toUpperCase()==="SELECT")&&(d=Et(d,o.draggable,r,!1),!(d&&d.animated)&&Fo!==d)){if(Qn=ft(d),Rr=ft(d,o.draggable),typeof C=="function"){if(C.call(this,
t,d,this)){We({sortable:n,rootEl:m,name:"filter",targetEl:d,toEl:r,fromEl:r}),ze("filter",n,{evt:t}),i&&t.preventDefault();return}}else if(C&&(C=C.split(",").some(
function(y){if(y=Et(m,y.trim(),r,!1),y)return We({sortable:n,rootEl:y,name:"filter",targetEl:d,fromEl:r,toEl:r}),ze("filter",n,{evt:t}),!0}),C)){i&&t.preventDefault();
return}o.handle&&!Et(m,o.handle,r,!1)||this._prepareDragStart(t,c,d)}}},_prepareDragStart:function(t,n,r){var o=this,i=o.el,a=o.options,c=i.ownerDocument,d;if(r&&
!P&&r.parentNode===i){var m=Oe(r);if(de=i,P=r,ye=P.parentNode,bn=P.nextSibling,Fo=r,Ho=a.group,X.dragged=P,vn={target:P,clientX:(n||t).clientX,clientY:(n||t).clientY},
Bc=vn.clientX-m.left,_c=vn.clientY-m.top,this._lastX=(n||t).clientX,this._lastY=(n||t).clientY,P.style["will-change"]="all",d=function(){if(ze("delayEnded",o,{evt:t}),
X.eventCanceled){o._onDrop();return}o._disableDelayedDragEvents(),!Nc&&o.nativeDraggable&&(P.draggable=!0),o._triggerDragStart(t,n),We({sortable:o,name:"choose",
originalEvent:t}),it(P,a.chosenClass,!0)},a.ignore.split(",").forEach(function(C){Xc(P,C.trim(),Wa)}),Z(c,"dragover",yn),Z(c,"mousemove",yn),Z(c,"touchmove",yn),
a.supportPointer?(Z(c,"pointerup",o._onDrop),!this.nativeDraggable&&Z(c,"pointercancel",o._onDrop)):(Z(c,"mouseup",o._onDrop),Z(c,"touchend",o._onDrop),Z(c,"tou\
chcancel",o._onDrop)),Nc&&this.nativeDraggable&&(this.options.touchStartThreshold=4,P.draggable=!0),ze("delayStart",this,{evt:t}),a.delay&&(!a.delayOnTouchOnly||
n)&&(!this.nativeDraggable||!(Hr||Vt))){if(X.eventCanceled){this._onDrop();return}a.supportPointer?(Z(c,"pointerup",o._disableDelayedDrag),Z(c,"pointercancel",o.
_disableDelayedDrag)):(Z(c,"mouseup",o._disableDelayedDrag),Z(c,"touchend",o._disableDelayedDrag),Z(c,"touchcancel",o._disableDelayedDrag)),Z(c,"mousemove",o._delayedDragTouchMoveHandler),
Z(c,"touchmove",o._delayedDragTouchMoveHandler),a.supportPointer&&Z(c,"pointermove",o._delayedDragTouchMoveHandler),o._dragStartTimer=setTimeout(d,a.delay)}else
d()}},_delayedDragTouchMoveHandler:function(t){var n=t.touches?t.touches[0]:t;Math.max(Math.abs(n.clientX-this._lastX),Math.abs(n.clientY-this._lastY))>=Math.floor(
this.options.touchStartThreshold/(this.nativeDraggable&&window.devicePixelRatio||1))&&this._disableDelayedDrag()},_disableDelayedDrag:function(){P&&Wa(P),clearTimeout(
this._dragStartTimer),this._disableDelayedDragEvents()},_disableDelayedDragEvents:function(){var t=this.el.ownerDocument;J(t,"mouseup",this._disableDelayedDrag),
J(t,"touchend",this._disableDelayedDrag),J(t,"touchcancel",this._disableDelayedDrag),J(t,"pointerup",this._disableDelayedDrag),J(t,"pointercancel",this._disableDelayedDrag),
J(t,"mousemove",this._delayedDragTouchMoveHandler),J(t,"touchmove",this._delayedDragTouchMoveHandler),J(t,"pointermove",this._delayedDragTouchMoveHandler)},_triggerDragStart:function(t,n){
n=n||t.pointerType=="touch"&&t,!this.nativeDraggable||n?this.options.supportPointer?Z(document,"pointermove",this._onTouchMove):n?Z(document,"touchmove",this._onTouchMove):
Z(document,"mousemove",this._onTouchMove):(Z(P,"dragend",this),Z(de,"dragstart",this._onDragStart));try{document.selection?Vo(function(){document.selection.empty()}):
window.getSelection().removeAllRanges()}catch{}},_dragStarted:function(t,n){if(Jn=!1,de&&P){ze("dragStarted",this,{evt:n}),this.nativeDraggable&&Z(document,"dra\
gover",_m);var r=this.options;!t&&it(P,r.dragClass,!1),it(P,r.ghostClass,!0),X.active=this,t&&this._appendGhost(),We({sortable:this,name:"start",originalEvent:n})}else
this._nulling()},_emulateDragOver:function(){if(wt){this._lastX=wt.clientX,this._lastY=wt.clientY,Zc();for(var t=document.elementFromPoint(wt.clientX,wt.clientY),
n=t;t&&t.shadowRoot&&(t=t.shadowRoot.elementFromPoint(wt.clientX,wt.clientY),t!==n);)n=t;if(P.parentNode[Ge]._isOutsideThisEl(t),n)do{if(n[Ge]){var r=void 0;if(r=
n[Ge]._onDragOver({clientX:wt.clientX,clientY:wt.clientY,target:t,rootEl:n}),r&&!this.options.dragoverBubble)break}t=n}while(n=Uc(n));eu()}},_onTouchMove:function(t){
if(vn){var n=this.options,r=n.fallbackTolerance,o=n.fallbackOffset,i=t.touches?t.touches[0]:t,a=Y&&Zn(Y,!0),c=Y&&a&&a.a,d=Y&&a&&a.d,m=Bo&&$e&&Pc($e),C=(i.clientX-
vn.clientX+o.x)/(c||1)+(m?m[0]-Va[0]:0)/(c||1),y=(i.clientY-vn.clientY+o.y)/(d||1)+(m?m[1]-Va[1]:0)/(d||1);if(!X.active&&!Jn){if(r&&Math.max(Math.abs(i.clientX-
this._lastX),Math.abs(i.clientY-this._lastY))<r)return;this._onDragStart(t,!0)}if(Y){a?(a.e+=C-(Fa||0),a.f+=y-($a||0)):a={a:1,b:0,c:0,d:1,e:C,f:y};var k="matrix\
(".concat(a.a,",").concat(a.b,",").concat(a.c,",").concat(a.d,",").concat(a.e,",").concat(a.f,")");U(Y,"webkitTransform",k),U(Y,"mozTransform",k),U(Y,"msTransfo\
rm",k),U(Y,"transform",k),Fa=C,$a=y,wt=i}t.cancelable&&t.preventDefault()}},_appendGhost:function(){if(!Y){var t=this.options.fallbackOnBody?document.body:de,n=Oe(
P,!0,Bo,!0,t),r=this.options;if(Bo){for($e=t;U($e,"position")==="static"&&U($e,"transform")==="none"&&$e!==document;)$e=$e.parentNode;$e!==document.body&&$e!==document.
documentElement?($e===document&&($e=Mt()),n.top+=$e.scrollTop,n.left+=$e.scrollLeft):$e=Mt(),Va=Pc($e)}Y=P.cloneNode(!0),it(Y,r.ghostClass,!1),it(Y,r.fallbackClass,
!0),it(Y,r.dragClass,!0),U(Y,"transition",""),U(Y,"transform",""),U(Y,"box-sizing","border-box"),U(Y,"margin",0),U(Y,"top",n.top),U(Y,"left",n.left),U(Y,"width",
n.width),U(Y,"height",n.height),U(Y,"opacity","0.8"),U(Y,"position",Bo?"absolute":"fixed"),U(Y,"zIndex","100000"),U(Y,"pointerEvents","none"),X.ghost=Y,t.appendChild(
Y),U(Y,"transform-origin",Bc/parseInt(Y.style.width)*100+"% "+_c/parseInt(Y.style.height)*100+"%")}},_onDragStart:function(t,n){var r=this,o=t.dataTransfer,i=r.
options;if(ze("dragStart",this,{evt:t}),X.eventCanceled){this._onDrop();return}ze("setupClone",this),X.eventCanceled||(pe=zc(P),pe.removeAttribute("id"),pe.draggable=
!1,pe.style["will-change"]="",this._hideClone(),it(pe,this.options.chosenClass,!1),X.clone=pe),r.cloneId=Vo(function(){ze("clone",r),!X.eventCanceled&&(r.options.
removeCloneOnHide||de.insertBefore(pe,P),r._hideClone(),We({sortable:r,name:"clone"}))}),!n&&it(P,i.dragClass,!0),n?(Xo=!0,r._loopId=setInterval(r._emulateDragOver,
50)):(J(document,"mouseup",r._onDrop),J(document,"touchend",r._onDrop),J(document,"touchcancel",r._onDrop),o&&(o.effectAllowed="move",i.setData&&i.setData.call(
r,o,P)),Z(document,"drop",r),U(P,"transform","translateZ(0)")),Jn=!0,r._dragStartId=Vo(r._dragStarted.bind(r,n,t)),Z(document,"selectstart",r),Tr=!0,window.getSelection().
removeAllRanges(),Ir&&U(document.body,"user-select","none")},_onDragOver:function(t){var n=this.el,r=t.target,o,i,a,c=this.options,d=c.group,m=X.active,C=Ho===d,
y=c.sort,k=Be||m,M,x=this,b=!1;if(za)return;function H(fe,Cn){ze(fe,x,It({evt:t,isOwner:C,axis:M?"vertical":"horizontal",revert:a,dragRect:o,targetRect:i,canSort:y,
fromSortable:k,target:r,completed:_,onMove:function(He,ge){return _o(de,n,P,o,He,Oe(He),t,ge)},changed:v},Cn))}function V(){H("dragOverAnimationCapture"),x.captureAnimationState(),
x!==k&&k.captureAnimationState()}function _(fe){return H("dragOverCompleted",{insertion:fe}),fe&&(C?m._hideClone():m._showClone(x),x!==k&&(it(P,Be?Be.options.ghostClass:
m.options.ghostClass,!1),it(P,c.ghostClass,!0)),Be!==x&&x!==X.active?Be=x:x===X.active&&Be&&(Be=null),k===x&&(x._ignoreWhileAnimating=r),x.animateAll(function(){
H("dragOverAnimationComplete"),x._ignoreWhileAnimating=null}),x!==k&&(k.animateAll(),k._ignoreWhileAnimating=null)),(r===P&&!P.animated||r===n&&!r.animated)&&(Kn=
null),!c.dragoverBubble&&!t.rootEl&&r!==document&&(P.parentNode[Ge]._isOutsideThisEl(t.target),!fe&&yn(t)),!c.dragoverBubble&&t.stopPropagation&&t.stopPropagation(),
b=!0}function v(){at=ft(P),Qt=ft(P,c.draggable),We({sortable:x,name:"change",toEl:n,newIndex:at,newDraggableIndex:Qt,originalEvent:t})}if(t.preventDefault!==void 0&&
t.cancelable&&t.preventDefault(),r=Et(r,c.draggable,n,!0),H("dragOver"),X.eventCanceled)return b;if(P.contains(t.target)||r.animated&&r.animatingX&&r.animatingY||
x._ignoreWhileAnimating===r)return _(!1);if(Xo=!1,m&&!c.disabled&&(C?y||(a=ye!==de):Be===this||(this.lastPutMode=Ho.checkPull(this,m,P,t))&&d.checkPut(this,m,P,
t))){if(M=this._getDirection(t,r)==="vertical",o=Oe(P),H("dragOverValid"),X.eventCanceled)return b;if(a)return ye=de,V(),this._hideClone(),H("revert"),X.eventCanceled||
(bn?de.insertBefore(P,bn):de.appendChild(P)),_(!0);var T=Za(n,c.draggable);if(!T||Wm(t,M,this)&&!T.animated){if(T===P)return _(!1);if(T&&n===t.target&&(r=T),r&&
(i=Oe(r)),_o(de,n,P,o,r,i,t,!!r)!==!1)return V(),T&&T.nextSibling?n.insertBefore(P,T.nextSibling):n.appendChild(P),ye=n,v(),_(!0)}else if(T&&Vm(t,M,this)){var S=er(
n,0,c,!0);if(S===P)return _(!1);if(r=S,i=Oe(r),_o(de,n,P,o,r,i,t,!1)!==!1)return V(),n.insertBefore(P,S),ye=n,v(),_(!0)}else if(r.parentNode===n){i=Oe(r);var w=0,
R,I=P.parentNode!==n,B=!Pm(P.animated&&P.toRect||o,r.animated&&r.toRect||i,M),F=M?"top":"left",W=Hc(r,"top","top")||Hc(P,"top","top"),j=W?W.scrollTop:void 0;Kn!==
r&&(R=i[F],qr=!1,Po=!B&&c.invertSwap||I),w=Um(t,r,i,M,B?1:c.swapThreshold,c.invertedSwapThreshold==null?c.swapThreshold:c.invertedSwapThreshold,Po,Kn===r);var G;
if(w!==0){var Ae=ft(P);do Ae-=w,G=ye.children[Ae];while(G&&(U(G,"display")==="none"||G===Y))}if(w===0||G===r)return _(!1);Kn=r,Nr=w;var ae=r.nextElementSibling,
qe=!1;qe=w===1;var we=_o(de,n,P,o,r,i,t,qe);if(we!==!1)return(we===1||we===-1)&&(qe=we===1),za=!0,setTimeout($m,30),V(),qe&&!ae?n.appendChild(P):r.parentNode.insertBefore(
P,qe?ae:r),W&&Yc(W,0,j-W.scrollTop),ye=P.parentNode,R!==void 0&&!Po&&($o=Math.abs(R-Oe(r)[F])),v(),_(!0)}if(n.contains(P))return _(!1)}return!1},_ignoreWhileAnimating:null,
_offMoveEvents:function(){J(document,"mousemove",this._onTouchMove),J(document,"touchmove",this._onTouchMove),J(document,"pointermove",this._onTouchMove),J(document,
"dragover",yn),J(document,"mousemove",yn),J(document,"touchmove",yn)},_offUpEvents:function(){var t=this.el.ownerDocument;J(t,"mouseup",this._onDrop),J(t,"touch\
end",this._onDrop),J(t,"pointerup",this._onDrop),J(t,"pointercancel",this._onDrop),J(t,"touchcancel",this._onDrop),J(document,"selectstart",this)},_onDrop:function(t){
var n=this.el,r=this.options;if(at=ft(P),Qt=ft(P,r.draggable),ze("drop",this,{evt:t}),ye=P&&P.parentNode,at=ft(P),Qt=ft(P,r.draggable),X.eventCanceled){this._nulling();
return}Jn=!1,Po=!1,qr=!1,clearInterval(this._loopId),clearTimeout(this._dragStartTimer),Ga(this.cloneId),Ga(this._dragStartId),this.nativeDraggable&&(J(document,
"drop",this),J(n,"dragstart",this._onDragStart)),this._offMoveEvents(),this._offUpEvents(),Ir&&U(document.body,"user-select",""),U(P,"transform",""),t&&(Tr&&(t.
cancelable&&t.preventDefault(),!r.dropBubble&&t.stopPropagation()),Y&&Y.parentNode&&Y.parentNode.removeChild(Y),(de===ye||Be&&Be.lastPutMode!=="clone")&&pe&&pe.
parentNode&&pe.parentNode.removeChild(pe),P&&(this.nativeDraggable&&J(P,"dragend",this),Wa(P),P.style["will-change"]="",Tr&&!Jn&&it(P,Be?Be.options.ghostClass:this.
options.ghostClass,!1),it(P,this.options.chosenClass,!1),We({sortable:this,name:"unchoose",toEl:ye,newIndex:null,newDraggableIndex:null,originalEvent:t}),de!==ye?
(at>=0&&(We({rootEl:ye,name:"add",toEl:ye,fromEl:de,originalEvent:t}),We({sortable:this,name:"remove",toEl:ye,originalEvent:t}),We({rootEl:ye,name:"sort",toEl:ye,
fromEl:de,originalEvent:t}),We({sortable:this,name:"sort",toEl:ye,originalEvent:t})),Be&&Be.save()):at!==Qn&&at>=0&&(We({sortable:this,name:"update",toEl:ye,originalEvent:t}),
We({sortable:this,name:"sort",toEl:ye,originalEvent:t})),X.active&&((at==null||at===-1)&&(at=Qn,Qt=Rr),We({sortable:this,name:"end",toEl:ye,originalEvent:t}),this.
save()))),this._nulling()},_nulling:function(){ze("nulling",this),de=P=ye=Y=bn=pe=Fo=Zt=vn=wt=Tr=at=Qt=Qn=Rr=Kn=Nr=Be=Ho=X.dragged=X.ghost=X.clone=X.active=null;
var t=this.el;Yo.forEach(function(n){t.contains(n)&&(n.checked=!0)}),Yo.length=Fa=$a=0},handleEvent:function(t){switch(t.type){case"drop":case"dragend":this._onDrop(
t);break;case"dragenter":case"dragover":P&&(this._onDragOver(t),Fm(t));break;case"selectstart":t.preventDefault();break}},toArray:function(){for(var t=[],n,r=this.
el.children,o=0,i=r.length,a=this.options;o<i;o++)n=r[o],Et(n,a.draggable,this.el,!1)&&t.push(n.getAttribute(a.dataIdAttr)||jm(n));return t},sort:function(t,n){
var r={},o=this.el;this.toArray().forEach(function(i,a){var c=o.children[a];Et(c,this.options.draggable,o,!1)&&(r[i]=c)},this),n&&this.captureAnimationState(),t.
forEach(function(i){r[i]&&(o.removeChild(r[i]),o.appendChild(r[i]))}),n&&this.animateAll()},save:function(){var t=this.options.store;t&&t.set&&t.set(this)},closest:function(t,n){
return Et(t,n||this.options.draggable,this.el,!1)},option:function(t,n){var r=this.options;if(n===void 0)return r[t];var o=Pr.modifyOption(this,t,n);typeof o<"u"?
r[t]=o:r[t]=n,t==="group"&&Qc(r)},destroy:function(){ze("destroy",this);var t=this.el;t[Ge]=null,J(t,"mousedown",this._onTapStart),J(t,"touchstart",this._onTapStart),
J(t,"pointerdown",this._onTapStart),this.nativeDraggable&&(J(t,"dragover",this),J(t,"dragenter",this)),Array.prototype.forEach.call(t.querySelectorAll("[draggab\
le]"),function(n){n.removeAttribute("draggable")}),this._onDrop(),this._disableDelayedDragEvents(),jo.splice(jo.indexOf(this.el),1),this.el=t=null},_hideClone:function(){
if(!Zt){if(ze("hideClone",this),X.eventCanceled)return;U(pe,"display","none"),this.options.removeCloneOnHide&&pe.parentNode&&pe.parentNode.removeChild(pe),Zt=!0}},
_showClone:function(t){if(t.lastPutMode!=="clone"){this._hideClone();return}if(Zt){if(ze("showClone",this),X.eventCanceled)return;P.parentNode==de&&!this.options.
group.revertClone?de.insertBefore(pe,P):bn?de.insertBefore(pe,bn):de.appendChild(pe),this.options.group.revertClone&&this.animate(P,pe),U(pe,"display",""),Zt=!1}}};
function Fm(e){e.dataTransfer&&(e.dataTransfer.dropEffect="move"),e.cancelable&&e.preventDefault()}function _o(e,t,n,r,o,i,a,c){var d,m=e[Ge],C=m.options.onMove,
y;return window.CustomEvent&&!Vt&&!Hr?d=new CustomEvent("move",{bubbles:!0,cancelable:!0}):(d=document.createEvent("Event"),d.initEvent("move",!0,!0)),d.to=t,d.
from=e,d.dragged=n,d.draggedRect=r,d.related=o||t,d.relatedRect=i||Oe(t),d.willInsertAfter=c,d.originalEvent=a,e.dispatchEvent(d),C&&(y=C.call(m,d,a)),y}function Wa(e){
e.draggable=!1}function $m(){za=!1}function Vm(e,t,n){var r=Oe(er(n.el,0,n.options,!0)),o=Gc(n.el,n.options,Y),i=10;return t?e.clientX<o.left-i||e.clientY<r.top&&
e.clientX<r.right:e.clientY<o.top-i||e.clientY<r.bottom&&e.clientX<r.left}function Wm(e,t,n){var r=Oe(Za(n.el,n.options.draggable)),o=Gc(n.el,n.options,Y),i=10;
return t?e.clientX>o.right+i||e.clientY>r.bottom&&e.clientX>r.left:e.clientY>o.bottom+i||e.clientX>r.right&&e.clientY>r.top}function Um(e,t,n,r,o,i,a,c){var d=r?
e.clientY:e.clientX,m=r?n.height:n.width,C=r?n.top:n.left,y=r?n.bottom:n.right,k=!1;if(!a){if(c&&$o<m*o){if(!qr&&(Nr===1?d>C+m*i/2:d<y-m*i/2)&&(qr=!0),qr)k=!0;else if(Nr===
1?d<C+$o:d>y-$o)return-Nr}else if(d>C+m*(1-o)/2&&d<y-m*(1-o)/2)return Xm(t)}return k=k||a,k&&(d<C+m*i/2||d>y-m*i/2)?d>C+m/2?1:-1:0}function Xm(e){return ft(P)<ft(
e)?1:-1}function jm(e){for(var t=e.tagName+e.className+e.src+e.href+e.textContent,n=t.length,r=0;n--;)r+=t.charCodeAt(n);return r.toString(36)}function Ym(e){Yo.
length=0;for(var t=e.getElementsByTagName("input"),n=t.length;n--;){var r=t[n];r.checked&&Yo.push(r)}}function Vo(e){return setTimeout(e,0)}function Ga(e){return clearTimeout(
e)}Go&&Z(document,"touchmove",function(e){(X.active||Jn)&&e.cancelable&&e.preventDefault()});X.utils={on:Z,off:J,css:U,find:Xc,is:function(t,n){return!!Et(t,n,t,
!1)},extend:Om,throttle:jc,closest:Et,toggleClass:it,clone:zc,index:ft,nextTick:Vo,cancelNextTick:Ga,detectDirection:Jc,getChild:er,expando:Ge};X.get=function(e){
return e[Ge]};X.mount=function(){for(var e=arguments.length,t=new Array(e),n=0;n<e;n++)t[n]=arguments[n];t[0].constructor===Array&&(t=t[0]),t.forEach(function(r){
if(!r.prototype||!r.prototype.constructor)throw"Sortable: Mounted plugin must be a constructor function, not ".concat({}.toString.call(r));r.utils&&(X.utils=It(
It({},X.utils),r.utils)),Pr.mount(r)})};X.create=function(e,t){return new X(e,t)};X.version=km;var Te=[],Or,Ka,Ja=!1,Ua,Xa,zo,Mr;function zm(){function e(){this.
defaults={scroll:!0,forceAutoScrollFallback:!1,scrollSensitivity:30,scrollSpeed:10,bubbleScroll:!0};for(var t in this)t.charAt(0)==="_"&&typeof this[t]=="functi\
on"&&(this[t]=this[t].bind(this))}return e.prototype={dragStarted:function(n){var r=n.originalEvent;this.sortable.nativeDraggable?Z(document,"dragover",this._handleAutoScroll):
this.options.supportPointer?Z(document,"pointermove",this._handleFallbackAutoScroll):r.touches?Z(document,"touchmove",this._handleFallbackAutoScroll):Z(document,
"mousemove",this._handleFallbackAutoScroll)},dragOverCompleted:function(n){var r=n.originalEvent;!this.options.dragOverBubble&&!r.rootEl&&this._handleAutoScroll(
r)},drop:function(){this.sortable.nativeDraggable?J(document,"dragover",this._handleAutoScroll):(J(document,"pointermove",this._handleFallbackAutoScroll),J(document,
"touchmove",this._handleFallbackAutoScroll),J(document,"mousemove",this._handleFallbackAutoScroll)),$c(),Wo(),Mm()},nulling:function(){zo=Ka=Or=Ja=Mr=Ua=Xa=null,
Te.length=0},_handleFallbackAutoScroll:function(n){this._handleAutoScroll(n,!0)},_handleAutoScroll:function(n,r){var o=this,i=(n.touches?n.touches[0]:n).clientX,
a=(n.touches?n.touches[0]:n).clientY,c=document.elementFromPoint(i,a);if(zo=n,r||this.options.forceAutoScrollFallback||Hr||Vt||Ir){ja(n,this.options,c,r);var d=en(
c,!0);Ja&&(!Mr||i!==Ua||a!==Xa)&&(Mr&&$c(),Mr=setInterval(function(){var m=en(document.elementFromPoint(i,a),!0);m!==d&&(d=m,Wo()),ja(n,o.options,m,r)},10),Ua=i,
Xa=a)}else{if(!this.options.bubbleScroll||en(c,!0)===Mt()){Wo();return}ja(n,this.options,en(c,!1),!1)}}},$t(e,{pluginName:"scroll",initializeByDefault:!0})}function Wo(){
Te.forEach(function(e){clearInterval(e.pid)}),Te=[]}function $c(){clearInterval(Mr)}var ja=jc(function(e,t,n,r){if(t.scroll){var o=(e.touches?e.touches[0]:e).clientX,
i=(e.touches?e.touches[0]:e).clientY,a=t.scrollSensitivity,c=t.scrollSpeed,d=Mt(),m=!1,C;Ka!==n&&(Ka=n,Wo(),Or=t.scroll,C=t.scrollFn,Or===!0&&(Or=en(n,!0)));var y=0,
k=Or;do{var M=k,x=Oe(M),b=x.top,H=x.bottom,V=x.left,_=x.right,v=x.width,T=x.height,S=void 0,w=void 0,R=M.scrollWidth,I=M.scrollHeight,B=U(M),F=M.scrollLeft,W=M.
scrollTop;M===d?(S=v<R&&(B.overflowX==="auto"||B.overflowX==="scroll"||B.overflowX==="visible"),w=T<I&&(B.overflowY==="auto"||B.overflowY==="scroll"||B.overflowY===
"visible")):(S=v<R&&(B.overflowX==="auto"||B.overflowX==="scroll"),w=T<I&&(B.overflowY==="auto"||B.overflowY==="scroll"));var j=S&&(Math.abs(_-o)<=a&&F+v<R)-(Math.
abs(V-o)<=a&&!!F),G=w&&(Math.abs(H-i)<=a&&W+T<I)-(Math.abs(b-i)<=a&&!!W);if(!Te[y])for(var Ae=0;Ae<=y;Ae++)Te[Ae]||(Te[Ae]={});(Te[y].vx!=j||Te[y].vy!=G||Te[y].
el!==M)&&(Te[y].el=M,Te[y].vx=j,Te[y].vy=G,clearInterval(Te[y].pid),(j!=0||G!=0)&&(m=!0,Te[y].pid=setInterval(function(){r&&this.layer===0&&X.active._onTouchMove(
zo);var ae=Te[this.layer].vy?Te[this.layer].vy*c:0,qe=Te[this.layer].vx?Te[this.layer].vx*c:0;typeof C=="function"&&C.call(X.dragged.parentNode[Ge],qe,ae,e,zo,Te[this.
layer].el)!=="continue"||Yc(Te[this.layer].el,qe,ae)}.bind({layer:y}),24))),y++}while(t.bubbleScroll&&k!==d&&(k=en(k,!1)));Ja=m}},30),tu=function(t){var n=t.originalEvent,
r=t.putSortable,o=t.dragEl,i=t.activeSortable,a=t.dispatchSortableEvent,c=t.hideGhostForTarget,d=t.unhideGhostForTarget;if(n){var m=r||i;c();var C=n.changedTouches&&
n.changedTouches.length?n.changedTouches[0]:n,y=document.elementFromPoint(C.clientX,C.clientY);d(),m&&!m.el.contains(y)&&(a("spill"),this.onSpill({dragEl:o,putSortable:r}))}};
function es(){}es.prototype={startIndex:null,dragStart:function(t){var n=t.oldDraggableIndex;this.startIndex=n},onSpill:function(t){var n=t.dragEl,r=t.putSortable;
this.sortable.captureAnimationState(),r&&r.captureAnimationState();var o=er(this.sortable.el,this.startIndex,this.options);o?this.sortable.el.insertBefore(n,o):
this.sortable.el.appendChild(n),this.sortable.animateAll(),r&&r.animateAll()},drop:tu};$t(es,{pluginName:"revertOnSpill"});function ts(){}ts.prototype={onSpill:function(t){
var n=t.dragEl,r=t.putSortable,o=r||this.sortable;o.captureAnimationState(),n.parentNode&&n.parentNode.removeChild(n),o.animateAll()},drop:tu};$t(ts,{pluginName:"\
removeOnSpill"});X.mount(new zm);X.mount(ts,es);var ns=X;var wn=()=>document.getElementById("outline"),rs=!1,Br="";function ru(e){$.locked||ns.get(e)||ns.create(e,{group:"blocks",handle:".grip",draggable:"[data-row]",
animation:_n()?0:150,ghostClass:"row-ghost",fallbackClass:"row-drag",forceFallback:!0,fallbackOnBody:!0,fallbackTolerance:3,scroll:wn(),bubbleScroll:!0,emptyInsertThreshold:24,
onStart:()=>{rs=!0},onEnd:Gm})}function Gm(e){rs=!1,e.from!==e.to||e.oldIndex!==e.newIndex?(dn(`${Pn(e.item.dataset.row)}：已移动`),oo(e.item),Br=""):Br&&ou(
Br)}function ou(e){if(rs){Br=e;return}Br="";let t=Km();so.morph(wn(),e,{morphStyle:"innerHTML",callbacks:{beforeAttributeUpdated:(n,r)=>!(n==="open"&&r.tagName===
"DETAILS")}}),t&&t(),iu(),Jm(),wn().querySelectorAll("[data-list]").forEach(ru)}function Km(){let e=document.activeElement?.closest("#outline [data-row], #outli\
ne [data-section]");if(!e)return null;let t=[...e.querySelectorAll("a, button")].indexOf(document.activeElement);return()=>{if(e.contains(document.activeElement))
return;document.getElementById(e.id)?.querySelectorAll("a, button")[t]?.focus({preventScroll:!0})}}function Jm(){let e=[...wn().querySelectorAll("[data-row]")],
t=e.findIndex(r=>r.dataset.row===Se().block),n=document.querySelector("#side .block-acts");if(!(!n||t<0)){n.querySelector('[name=by][value="-1"]').disabled=t===
0,n.querySelector('[name=by][value="1"]').disabled=t===e.length-1;for(let r of n.querySelectorAll("[name=hidden]"))r.hidden=r.value==="off"!=(e[t].dataset.hidden===
"on")}}function iu(){let e=Se(),t=e.panel.startsWith("play-")?"plays":e.panel;for(let n of wn().querySelectorAll("a[data-block], a[data-panel]")){let r=e.block?
n.dataset.block===e.block:n.dataset.panel===t;n.parentElement.classList.toggle("current",r),r?n.setAttribute("aria-current","true"):n.removeAttribute("aria-curr\
ent")}}function nu(){iu(),wn().querySelector("a[data-block][aria-current]")?.scrollIntoView({block:"nearest"})}function Qm(){wn().querySelectorAll("[data-list]").
forEach(ru),document.addEventListener("draft:answer",e=>{e.detail.outline&&ou(e.detail.outline)}),document.addEventListener("editor:open",nu),document.addEventListener(
"click",e=>{let t=e.target.closest("[data-add]");!t||e.metaKey||e.ctrlKey||(e.preventDefault(),vt({section:t.dataset.add}))}),document.addEventListener("click",
e=>{let t=e.target.closest("a[data-block], a[data-panel]");!t||e.metaKey||e.ctrlKey||e.shiftKey||(e.preventDefault(),t.closest("details.menu")?.removeAttribute(
"open"),Ce({block:t.dataset.block,panel:t.dataset.panel},{show:!0,focus:e.detail===0}))}),nu()}var En=new Map,au=e=>[...document.querySelectorAll(".video-field")].find(t=>t.dataset.path===e);document.addEventListener("change",e=>{let t=e.target.matches?.(
".video-field [data-video-file]")&&e.target.closest(".video-field"),n=t&&e.target.files[0];n&&(e.target.value="",Zm(t.dataset.path,n))});document.addEventListener(
"click",e=>{let t=e.target.closest?.(".video-field [data-video-stop]");t&&En.get(t.closest(".video-field").dataset.path)?.abort()});async function Zm(e,t){En.get(
e)?.abort();let n=new AbortController,r=au(e).closest("form").getAttribute("action"),o=()=>{let a=En.get(e)===n&&au(e);return a&&a.closest("form").getAttribute(
"action")===r?a:null};En.set(e,n),su(o(),"");try{let a=await Fl(t,c=>ep(o(),c),n.signal);tp(o(),a)}catch(a){a.error!=="stopped"&&su(o(),a.message)}let i=o();En.
get(e)===n&&En.delete(e),i&&(i.querySelector("[data-video-busy]").hidden=!0)}function ep(e,{words:t,share:n}){e&&(e.querySelector("[data-video-busy]").hidden=!1,
e.querySelector("[data-video-words]").textContent=t,e.querySelector("progress").value=Math.round(n*100))}function su(e,t){if(!e)return;let n=e.querySelector("[d\
ata-video-failed]");n.hidden=!t,n.textContent=t}function tp(e,t){if(!e)return;let n=e.querySelector("[data-video-src]");n.value=t.src,n.checked=!0,e.querySelector(
"[data-video-there]").hidden=!1,e.querySelector("[data-video-empty]").hidden=!0,e.querySelector("[data-video-again]").hidden=!1,e.querySelector("video").src=t.url,
e.querySelector("[data-video-facts]").textContent=[`${t.w}×${t.h}`,t.length].filter(Boolean).join(" · ");let r=e.querySelector("[data-video-frame]");r.classList.
remove("border-red-500","bg-red-50/40"),r.classList.add("border-slate-200"),n.dispatchEvent(new Event("input",{bubbles:!0}))}window.addEventListener("beforeunlo\
ad",e=>{En.size&&(e.preventDefault(),e.returnValue=!0)});var is={};Ee(is,{start:()=>np});function np(){document.addEventListener("draft:answer",({detail:e})=>{let t=document.getElementById("summary");t&&e.summary&&t.textContent!==
e.summary&&(t.textContent=e.summary)})}var hs={};Ee(hs,{start:()=>Tp});var ss=24;function st(){let e=le();return e?.dataset.panel==="poster"?e:null}var tr=(e,t)=>e.querySelector(`[name$=".${t}"]`),as=(e,t)=>tr(e,t)?.value??"",Ko=(e,t)=>Number.
parseInt(as(e,t),10)||0;function tn(){let e=st();return e?[...e.querySelectorAll("[data-layer]")].map(rp):[]}function rp(e){let t=Number(e.dataset.layer);return{
el:e,at:t,id:as(e,"ID")||"layer"+t,kind:as(e,"Kind"),text:tr(e,"Text")?.value||"",hidden:tr(e,"Hidden").checked,x:Ko(e,"X"),y:Ko(e,"Y"),w:Ko(e,"W"),h:Ko(e,"H"),
wrong:e.querySelector("[data-wrong]:not([hidden])")?.textContent.trim()||""}}var _r=e=>tn().find(t=>t.id===e)||null;function Fr(){let e=st()?.querySelector("[da\
ta-lent]");if(!(!e||$.locked)){e.querySelector("[data-waiting]")?.remove();for(let t of e.querySelectorAll("*"))for(let{name:n,value:r}of[...t.attributes])r.includes(
"_Layers")&&t.setAttribute(n,r.replaceAll("_Layers","Layers"));delete e.dataset.lent,e.querySelector('[name="Layers.len"]').value=e.querySelectorAll("[data-laye\
r]").length,e.querySelector("[name=Placed]").value=st().querySelector("[name=Design]:checked").value,e.querySelector("[data-own-layers]").hidden=!1}}function lu(e,t){
Fr();for(let[n,r]of Object.entries(t))tr(e.el,n).value=r}function cu(e,{x:t,y:n,w:r,h:o}){return t===e.x&&n===e.y&&r===e.w&&o===e.h?!1:(lu(e,{X:t,Y:n,W:r,H:o}),
Lo(),!0)}function uu(e,{x:t,y:n}){lu(e,{X:t,Y:n}),tr(e.el,"X").dispatchEvent(new Event("input",{bubbles:!0}))}function du(e,t){Fr(),tr(e.el,"Hidden").checked=!t,
Lo()}function Jo(e){return Fr(),Yn(t=>{let n=[];for(let[o,i]of[...t]){let[,a,c]=o.match(/^Layers\.(\d+)\.(.+)$/)||[];c&&((n[a]||(n[a]=new Map)).set(c,i),t.delete(
o))}let r=e(n.filter(Boolean));t.set("Layers.len",r.length),r.forEach((o,i)=>o.forEach((a,c)=>t.append(`Layers.${i}.${c}`,a)))})}var fu=()=>Rn().slice(0,10);async function hu(e){
let t=fu(),n=tn(),[r,o]=[Number(e.X),Number(e.Y)];for(;n.some(i=>i.x===r&&i.y===o);)[r,o]=[r+24,o+24];return await Jo(i=>[...i,new Map(Object.entries({...e,ID:t,
X:r,Y:o}))]),t}async function mu(e){let t=fu(),n={X:Math.min(e.x+24,750-e.w),Y:Math.min(e.y+24,1334-e.h)};return await Jo(r=>gu(r,e.at+1,new Map([...r[e.at],["I\
D",t],...Object.entries(n)]))),t}var pu=(e,t)=>e.filter((n,r)=>r!==t),gu=(e,t,n)=>[...e.slice(0,t),n,...e.slice(t)],vu=e=>Jo(t=>pu(t,e.at)),ls=(e,t)=>Jo(n=>gu(pu(
n,e.at),e.at+t,n[e.at]));function yu(){return Yn(e=>{for(let t of[...e.keys()])/^Layers\.\d+\./.test(t)&&e.delete(t);e.set("Layers.len",0),e.set("Placed","")})}var bu=e=>`<svg class="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${e}"></use></svg>`,wu=[["show",e=>e.hidden?"hidden":"eye",e=>e.hidden?
"显示":"不显示",e=>e.kind==="qr"&&!e.hidden],["up",()=>"up",()=>"上移一层",(e,t)=>t===0],["down",()=>"lower",()=>"下移一层",(e,t,n)=>t===n-1],["cop\
y",()=>"copy",()=>"复制",(e,t,n,r)=>r[e.kind].single||n>=ss],["remove",()=>"bin",()=>"删除",()=>!1]];function ip(e,t){let n=r=>t.elements[r]?.value.replace(
/\s+/g," ")||"";return e.text.replace("{标题}",n("Headline")).replace("{说明}",n("Words")).replace("{截止}","日期").replace(/[{}]/g,"")}function Eu(e,t,n,r){
let o=e.querySelector("[data-rows]"),i=new Map([...o.children].map(c=>[c.dataset.of,c])),a=t.map(c=>i.get(c.id)||ap(c));for(let c of i.values())a.includes(c)||c.
remove();a.forEach((c,d)=>{o.children[d]!==c&&o.insertBefore(c,o.children[d]||null),sp(c,t[d],{i:d,n:t.length,chosen:n,kinds:r,form:e})}),lp(e,t,r)}function ap(e){
let t=document.createElement("li");return t.className="row",t.dataset.of=e.id,t.innerHTML=`<button type="button" data-pick id="layer-${e.id}" class="row-link pl\
-2 text-left"><span data-icon></span><span class="min-w-0"><span class="row-title"></span></span></button>
    <span class="acts">${$.locked?"":wu.map(([n])=>`<button type="button" class="row-button" data-layer-act="${n}" id="layer-${e.id}-${n}"></button>`).join("")}\
</span>`,t}function sp(e,t,{i:n,n:r,chosen:o,kinds:i,form:a}){let c=i[t.kind],d=c.single?"":ip(t,a),m=t.id===o;e.classList.toggle("current",m),e.classList.toggle(
"row-off",t.hidden),e.querySelector("[data-pick]").setAttribute("aria-current",String(m)),e.querySelector("[data-icon]").innerHTML=bu(t.wrong?"warn":c.icon),e.querySelector(
"[data-icon]").className=t.wrong?"text-red-600":"text-slate-500",e.querySelector(".row-title").textContent=(d||c.title)+(t.hidden?"（不显示）":""),e.querySelector(
"[data-pick]").title=c.title;for(let[C,y,k,M]of wu){let x=e.querySelector(`[data-layer-act=${C}]`);if(!x)return;x.dataset.symbol!==y(t)&&(x.innerHTML=bu(y(t))),
x.dataset.symbol=y(t),x.disabled=!!M(t,n,r,i),x.title=k(t),x.setAttribute("aria-label",`${k(t)}：${c.title}`)}}function lp(e,t,n){for(let r of e.querySelectorAll(
"[data-add-layer] [data-kind]")){let o=n[r.dataset.kind].single&&t.some(i=>i.kind===r.dataset.kind);r.disabled=o||t.length>=ss,r.querySelector("[data-taken]").hidden=
!o}}var Qo=class{constructor(t,n,r){Object.assign(this,{img:t,address:n,told:r,as:"usual",wanted:"",busy:!1,closed:!1})}async show(t=this.as){if(this.as=t,this.wanted=
`${this.address}?as=${t}&rev=${$.rev}`,!this.busy){for(this.busy=!0;this.wanted&&!this.closed;){let n=this.wanted;this.wanted="",await this.fetch(n)}this.busy=!1}}async fetch(t){
let n=new Image;n.src=t;try{await n.decode()}catch{!this.closed&&!this.wanted&&this.told(await up(t));return}this.closed||(this.img.src=n.src,this.told(""))}};async function up(e){
try{let t=await fetch(e,{headers:{Accept:"application/json"}});return t.ok?"海报没有打开，请再试一次":(await t.json()).message||"海报没有打开，请再试一次"}catch{
return"网络不通，海报没有打开"}}var Zo={x:["x","w",750],y:["y","h",1334]};function xu(e){let t=n=>{let[r,o,i]=Zo[n];return{own:[0,32,i/2,i-32,i],others:e.flatMap(a=>cs(a[r],a[o]))}};return{x:t(
"x"),y:t("y")}}var cs=(e,t)=>[e,e+t/2,e+t],$r=(e,t,n)=>Math.max(t,Math.min(e,Math.max(t,n))),Su=e=>Math.round(e/8)*8;function Cu(e,{own:t,others:n},r){let o=a=>a.
flatMap(c=>e.map(d=>c-d)).filter(c=>Math.abs(c)<=r),i=a=>o(a).sort((c,d)=>Math.abs(c)-Math.abs(d))[0];return i(t)??i(n)??0}function Au(e,t,n,{snap:r,grid:o}){let i={
...e,x:t,y:n};for(let a of["x","y"]){let[c,d,m]=Zo[a];r&&o?i[c]=Su(i[c]):r&&(i[c]+=Cu(cs(i[c],i[d]),r.lines[a],r.reach)),i[c]=$r(Math.round(i[c]),0,m-i[d])}return i}
function Du(e,t,n,r,{snap:o,grid:i,least:a,ratio:c}){if(c)return dp(e,t,n,r,{grid:o&&i,least:a});let d={...e},m=(C,y,k,M)=>{let[x,b,H]=Zo[C],V=e[x]+e[b],_=v=>Math.
round(v+M+(o?Cu([v+M],o.lines[C],o.reach):0));t.includes(y)?(d[x]=$r(_(e[x]),0,V-a),d[b]=V-d[x]):t.includes(k)&&(d[b]=$r(_(V),e[x]+a,H)-e[x])};return m("x","w",
"e",n),m("y","n","s",r),d}function dp(e,t,n,r,{grid:o,least:i}){let a=e.x+e.w,c=e.y+e.h,d=t.includes("w")?-n:t.includes("e")?n:0,m=t.includes("n")?-r:t.includes(
"s")?r:0,C=Math.min((t.includes("w")?a:750-e.x)/e.w,(t.includes("n")?c:1334-e.y)/e.h),y=(e.w+d)/e.w,k=(e.h+m)/e.h,M=d&&m?Math.max(y,k):d?y:k,x=$r(M,i/Math.min(e.
w,e.h),C),b={...e,w:Math.round(e.w*x),h:Math.round(e.h*x)};return o&&e.w===e.h&&(b.w=b.h=$r(Su(b.w),Math.ceil(i/8)*8,Math.floor(C*e.w/8)*8)),t.includes("w")&&(b.
x=a-b.w),t.includes("n")&&(b.y=c-b.h),b}function ku(e,t){let n=r=>{let[o,i]=Zo[r];return[...new Set([...t[r].own,...t[r].others].filter(a=>cs(e[o],e[i]).some(c=>Math.
abs(c-a)<.6)))]};return{x:n("x"),y:n("y")}}var fp=["nw","n","ne","e","se","s","sw","w"],hp=6,mp=3,ei=class{constructor(t,n){this.root=t.content.firstElementChild.cloneNode(!0),this.kinds=JSON.parse(this.
root.dataset.kinds),this.acts=n,this.layers=[],this.chosen="",this.boxes=new Map,this.part=r=>this.root.querySelector(`[data-${r}]`),this.over=this.part("over"),
this.picture=new Qo(this.part("shown"),this.root.dataset.picture,r=>this.told(r)),this.listen()}listen(){this.over.addEventListener("pointerdown",t=>this.press(
t)),this.over.addEventListener("mousedown",t=>t.preventDefault()),this.over.addEventListener("focusin",t=>{t.target.dataset.box&&!this.held&&this.acts.select(t.
target.dataset.box)}),this.over.addEventListener("keydown",t=>this.acts.key(t));for(let t of this.root.querySelectorAll("[data-as]"))t.addEventListener("click",
()=>{for(let n of t.parentElement.children)n.setAttribute("aria-pressed",String(n===t));this.picture.show(t.dataset.as)});this.fitting=new ResizeObserver(()=>this.
fit())}enter(t){t.prepend(this.root),this.fitting.observe(this.part("paper").parentElement),this.fit()}leave(){this.picture.closed=!0,this.fitting.disconnect(),
this.root.remove()}fit(){let t=this.part("paper").parentElement,n=40;t.clientWidth&&(this.scale=Math.max(.2,Math.min((t.clientWidth-n)/750,(t.clientHeight-n)/1334)),
Object.assign(this.part("paper").style,{width:750*this.scale+"px",height:1334*this.scale+"px"}),this.draw(this.layers,this.chosen))}async refresh(){if(this.part(
"busy").hidden=!1,await this.picture.show(),!this.picture.busy){this.part("busy").hidden=!0;for(let t of this.boxes.values())this.held||(t.style.backgroundImage=
"")}}told(t){this.part("failed").textContent=t,this.part("failed").hidden=!t}say(t){this.part("told").textContent=t}draw(t,n){this.layers=t,this.chosen=n;for(let[
r,o]of this.boxes)t.some(i=>i.id===r)||(o.remove(),this.boxes.delete(r));for(let r of t)this.drawBox(r);this.drawBar()}drawBox(t){let n=this.boxes.get(t.id)||this.
newBox(t.id),r=t.id===this.chosen,o=this.kinds[t.kind]?.title||t.kind;n.hidden=t.hidden&&!r,n.dataset.chosen=String(r),n.dataset.off=String(t.hidden),n.dataset.
wrong=String(!!t.wrong),n.setAttribute("aria-pressed",String(r)),n.setAttribute("aria-label",`${o}${t.text?"「"+t.text+"」":""}，左 ${t.x} 上 ${t.y}，宽 ${t.
w} 高 ${t.h}${t.wrong?"。"+t.wrong:""}`),n.querySelector(".poster-name").textContent=t.wrong||o+(t.hidden?" · 不显示":""),this.held||this.lay(n,t)}newBox(t){
let n=document.createElement("button");return n.type="button",n.className="poster-box",n.dataset.box=t,n.innerHTML='<span class="poster-name"></span>'+($.locked?
"":fp.map(r=>`<span class="poster-handle" data-edge="${r}"></span>`).join("")),this.boxes.set(t,n),this.over.append(n),n}lay(t,{x:n,y:r,w:o,h:i}){let a=(c,d)=>c/
d*100+"%";Object.assign(t.style,{left:a(n,750),top:a(r,1334),width:a(o,750),height:a(i,1334)}),t.dataset.low=String(r*this.scale<24)}drawBar(t=this.layers.find(
n=>n.id===this.chosen)){this.part("nudges").hidden=!t||$.locked,this.part("where").textContent=t?`左 ${t.x}　上 ${t.y}　${t.w} × ${t.h}`:"点一下选中，拖动来移动"}focus(t){
this.boxes.get(t)?.focus({preventScroll:!0})}spot(t){let n=this.over.getBoundingClientRect();return{x:(t.clientX-n.left)/this.scale,y:(t.clientY-n.top)/this.scale}}under({
x:t,y:n}){return this.layers.filter(r=>!r.hidden&&t>=r.x&&t<=r.x+r.w&&n>=r.y&&n<=r.y+r.h)}press(t){if(t.button!==0||this.held)return;t.preventDefault();let n=this.
spot(t),r=t.target.dataset.edge,o=this.under(n),i=r||o.some(c=>c.id===this.chosen),a=i?this.layers.find(c=>c.id===this.chosen):o[0];if(!a)return this.acts.select(
"");this.held={layer:a,edge:r,from:n,stack:o,again:i,x:t.clientX,y:t.clientY,id:t.pointerId,box:null},i||this.acts.select(a.id),this.focus(a.id),$.locked?this.held=
null:this.follow(t)}follow(t){let n=new AbortController,r=(i,a)=>this.over.addEventListener(i,a,{signal:n.signal}),o=i=>{n.abort();let a=this.held;this.held=null,
this.mark(null),this.release(a,i)};this.over.setPointerCapture(t.pointerId),r("pointermove",i=>this.drag(i)),r("pointerup",()=>o(this.held.box)),r("pointercance\
l",()=>o(null)),addEventListener("keydown",i=>{i.key==="Escape"&&(i.preventDefault(),i.stopPropagation(),o(null))},{signal:n.signal,capture:!0})}drag(t){let{layer:n,
edge:r,from:o,x:i,y:a}=this.held;if(!this.held.box&&Math.hypot(t.clientX-i,t.clientY-a)<mp)return;let c=this.kinds[n.kind],d=this.spot(t),m=xu(this.layers.filter(
k=>k!==n&&!k.hidden)),C=t.altKey||t.ctrlKey?null:{lines:m,reach:hp/this.scale},y=n.kind==="qr";this.held.box||this.ghost(n),this.held.box=r?Du(n,r,d.x-o.x,d.y-o.
y,{snap:C,grid:y,least:c.least,ratio:c.square||t.shiftKey}):Au(n,n.x+d.x-o.x,n.y+d.y-o.y,{snap:C,grid:y}),this.lay(this.boxes.get(n.id),this.held.box),this.mark(
ku(this.held.box,m)),this.drawBar(this.held.box)}release(t,n){if(n)return this.acts.drop(t.layer,n);this.boxes.get(t.layer.id).style.backgroundImage="",this.draw(
this.layers,this.chosen);let r=t.stack[t.stack.findIndex(o=>o.id===t.layer.id)+1]||t.stack[0];t.again&&!t.edge&&!t.box&&r&&r!==t.layer&&(this.acts.select(r.id),
this.focus(r.id))}ghost({id:t,x:n,y:r}){Object.assign(this.boxes.get(t).style,{backgroundImage:`url("${this.part("shown").src}")`,backgroundSize:`${750*this.scale}\
px ${1334*this.scale}px`,backgroundPosition:`${-n*this.scale-1}px ${-r*this.scale-1}px`})}mark(t){if(this.over.querySelectorAll(".poster-guide").forEach(n=>n.remove()),
this.over.querySelector(".poster-safe").hidden=!t,!!t)for(let n of["x","y"])for(let r of t[n]){let o=document.createElement("span");o.className="poster-guide",o.
dataset.axis=n,o.style[n==="x"?"left":"top"]=r/(n==="x"?750:1334)*100+"%",this.over.append(o)}}};function Tu(e){let t={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[
0,-1],ArrowDown:[0,1]}[e.key];return t&&!e.altKey&&!e.ctrlKey&&!e.metaKey?t.map(n=>n*(e.shiftKey?10:1)):null}var be=null,Ve="",Vr="look",ti=-1,ds=()=>document.getElementById("canvas"),xn=(e,t)=>st()?.contains(e)?e.closest(t):null;function Ou(){let e=st();if(!e)return Mu();
if(!be){be=new ei(e.querySelector("#poster-stage"),{select:Sn,drop:pp,key:gp}),be.enter(ds()),ds().dataset.poster="on";let t=e.querySelector("[data-layer][open]");
Ve=tn().find(n=>n.el===t)?.id||"",Vr=Ve?"layers":"look"}ni(Vr),Sn(Ve),ti!==$.rev&&Iu()}function Mu(){be&&(be.leave(),be=null,Ve="",ti=-1,delete ds().dataset.poster)}
function Iu(){ti=$.rev,be.refresh()}function ni(e){Vr=e;for(let t of st().querySelectorAll("[data-tab]"))t.open=t.dataset.tab===e;for(let t of st().querySelectorAll(
"[data-tab-of]"))t.setAttribute("aria-pressed",String(t.dataset.tabOf===e))}function Sn(e){let t=tn(),n=t.find(o=>o.id===e),r=!!n&&e!==Ve;Ve=n?e:"";for(let o of t)
o.el.open=o===n;r&&Vr!=="layers"&&ni("layers"),st().querySelector("[data-none]").hidden=!!n,Wr(t)}function Wr(e=tn()){be.draw(e,Ve),Eu(st(),e,Ve,be.kinds)}function pp(e,t){
let n=_r(e.id);n&&cu(n,t)&&be.say(`移到左 ${t.x} 上 ${t.y}，宽 ${t.w} 高 ${t.h}`),Wr()}function Lu(e){let t=_r(Ve),n=(o,i)=>Math.max(0,Math.min(o,i)),r={
x:n(t.x+e[0],750-t.w),y:n(t.y+e[1],1334-t.h)};r.x===t.x&&r.y===t.y||(uu(t,r),be.say(`左 ${r.x} 上 ${r.y}`))}async function fs(e){let t=tn(),n=t.findIndex(d=>d.
id===e),r=t[n];if(!r)return;if(r.kind==="qr")return ie("二维码不能删除：没有它，好友扫不了码，进不了页面");let o=t[n+1]||t[n-1],i=be.over.
contains(document.activeElement),a=xn(document.activeElement,"[data-rows]");Ve=o?.id||"",!(!(await vu(r))?.ok||!be)&&(ie(`已删除${be.kinds[r.kind].title}`,{undo:!0}),
i&&be.focus(Ve),a&&document.getElementById("layer-"+Ve)?.focus())}function gp(e){let t=Tu(e);if(!(!Ve||e.isComposing)){if(e.key==="Escape")Sn("");else{if($.locked)
return;if(t)Lu(t);else if(e.key==="Delete"||e.key==="Backspace")fs(Ve);else return}e.preventDefault(),e.stopPropagation()}}var vp={show:e=>{du(e,e.hidden),Wr()},
up:e=>ls(e,1),down:e=>ls(e,-1),copy:async e=>Sn(await mu(e)),remove:e=>fs(e.id)};async function yp(e){let t=await hu(be.kinds[e].fresh);if(!be)return;Sn(t),ie(`\
已添加${be.kinds[e].title}，拖到合适的地方`),_r(t)?.el?.scrollIntoView({block:"nearest"})}async function bp(){Ve="",(await yu())?.ok&&ie("已恢复版式默认摆放",
{undo:!0})}function wp(e){let t=e.closest("[data-layer]").querySelector('[name$=".Text"]');t.setRangeText(e.dataset.mark,t.selectionStart,t.selectionEnd,"end"),
t.focus(),t.dispatchEvent(new Event("input",{bubbles:!0}))}function Ep(e){let t=be?.root.contains(e.target)&&e.target.closest("[data-nudge]");if(t)return Lu(t.dataset.
nudge.split(",").map(Number));let n=d=>xn(e.target,d),r=n("[data-of]"),o=n("[data-layer-act]"),i=n("[data-tab-of]"),a=n("[data-add-layer] [data-kind]"),c=n("[da\
ta-mark]");o?vp[o.dataset.layerAct](_r(r.dataset.of)):r?Sn(r.dataset.of):i?ni(i.dataset.tabOf):c?wp(c):n("[data-restore]")?bp():a&&(a.closest("details").open=!1,
yp(a.dataset.kind))}function xp(e){if(!xn(e.target,"[data-layer]"))return;Fr();let t=e.target.dataset.box,n=e.target.closest("[data-layer]");be?.kinds[n.querySelector(
'[name$=".Kind"]').value]?.square&&(t==="W"||t==="H")&&(n.querySelector(`[data-box=${t==="W"?"H":"W"}]`).value=e.target.value)}function Sp(e){xn(e.target,"[name\
=Design]")?Yn(()=>{}):xn(e.target,"#sheet")&&Wr()}function Cp(e){let t=xn(e.target,"[data-box]"),n={ArrowUp:1,ArrowDown:-1}[e.key],r=xn(e.target,"[data-rows] [d\
ata-of]");if(r&&(e.key==="Delete"||e.key==="Backspace")&&!$.locked)return e.preventDefault(),e.stopPropagation(),fs(r.dataset.of);!t||!n||$.locked||(e.preventDefault(),
t.value=String(Math.max(0,(Number.parseInt(t.value,10)||0)+n*(e.shiftKey?10:1))),t.dispatchEvent(new Event("input",{bubbles:!0})))}function Ap(e){if(!be||!e.target.
open||!st()?.contains(e.target))return;e.target.dataset.tab&&e.target.dataset.tab!==Vr&&ni(e.target.dataset.tab);let t=tn().find(n=>n.el===e.target);t&&t.id!==Ve&&
Sn(t.id)}function Dp(e){!be||!st()||(Wr(),ti!==$.rev&&Iu(),kp(e.detail))}var us="";function kp(){let e=st(),t=["Headline","Words","Picture.Src"].map(n=>e.elements[n]?.
value).join(`
`);if(us&&us!==t)for(let n of e.querySelectorAll("[data-small]"))n.src=n.src.replace(/(&rev=\d+)?$/,"&rev="+$.rev);us=t}function Tp(){document.addEventListener(
"editor:form",Ou),document.addEventListener("editor:open",e=>{e.detail.panel!=="poster"&&Mu()}),document.addEventListener("draft:answer",Dp),document.addEventListener(
"input",xp,!0),document.addEventListener("input",Sp),document.addEventListener("click",Ep),document.addEventListener("keydown",Cp,!0),document.addEventListener(
"toggle",Ap,!0),Ou()}var Op=4e3,Ru=["one","two","three","four"];function Nu(e){let t,n=async()=>{if(clearTimeout(t),!document.hidden){try{let r=await Le($.base+"/here",{method:"POST",
json:{tab:$.tab,place:e()}});Mp(r.others),r.rev>$.rev&&!jt()&&bi()}catch{}clearTimeout(t),t=setTimeout(n,Op)}};document.addEventListener("visibilitychange",n),addEventListener(
"pagehide",()=>{let r=JSON.stringify({tab:$.tab,gone:!0});fetch($.base+"/here",{method:"POST",keepalive:!0,headers:{"Content-Type":"application/json","X-CSRF-To\
ken":document.body.dataset.csrf},body:r}).catch(()=>{})}),n()}function Mp(e){let t=document.getElementById("others");t&&(t.replaceChildren(...e.slice(0,Ru.length).
map((n,r)=>{let o=document.createElement("span"),i=n.self?"您在另一个窗口也打开了这个页面":n.name+"也在编辑这个页面";return o.className="\
other other-"+Ru[r],o.title=i,o.setAttribute("role","img"),o.setAttribute("aria-label",i),o.textContent=n.self?"您":Array.from(n.name)[0],o})),document.querySelectorAll(
"[data-other]").forEach(n=>n.removeAttribute("data-other")),e.forEach(n=>{n.self||!n.place||document.querySelectorAll(`#outline [data-block="${CSS.escape(n.place)}\
"]`).forEach(r=>{r.dataset.other=n.name})}))}var ms={};Ee(ms,{start:()=>Np});var qu={short:5,long:10},Hu;function Lp({words:e,undo:t}){if(!e)return;let n=document.getElementById("toast"),r=document.createElement("span");if(r.textContent=
e,n.replaceChildren(r),t){let o=document.createElement("button");o.type="button",o.textContent="撤销",o.addEventListener("click",()=>{delete n.dataset.shown,Er(
"undo")}),n.append(o)}n.dataset.shown="on",Pu(t?qu.long:qu.short)}function Pu(e){clearTimeout(Hu),Hu=setTimeout(Rp,e*1e3)}function Rp(){let e=document.getElementById(
"toast");if(e.matches(":hover")||e.contains(document.activeElement)&&document.activeElement.matches(":focus-visible"))return Pu(2);delete e.dataset.shown}function Np(){
document.addEventListener("draft:say",e=>Lp(e.detail))}Object.assign(jr.config,{allowEval:!1,includeIndicatorStyles:!1,allowScriptTags:!1,historyEnabled:!1,attributesToSettle:[],timeout:15e3});function qp(e){let t=Se().
block;(e||!t||document.getElementById("row-"+t))&&Ce({block:e})}function Hp(){oc({onSelect:qp}),document.addEventListener("editor:open",t=>Sr(t.detail.block)),document.
addEventListener("draft:answer",t=>{ha(t.detail);let{block:n}=Se();n&&t.detail.sent?.some(r=>r.block===n&&(r.do==="place"||r.do==="move"))&&sc(n)});let e=()=>jl(
document.getElementById("side"));document.addEventListener("editor:form",e),e(),xi(),Sr(Se().block)}for(let e of[ms,Oa,Ma,wi,Bn,Pa,os,Si,qa,ba,hs,Ta,is,ka,xa,Co,
oa,Mi,Ai,La,Ia])e.start();Js();Hp();Nu(()=>Se().block||Se().panel);})();
/*! Bundled license information:

cropperjs/dist/cropper.js:
  (*!
   * Cropper.js v1.6.2
   * https://fengyuanchen.github.io/cropperjs
   *
   * Copyright 2015-present Chen Fengyuan
   * Released under the MIT license
   *
   * Date: 2024-04-21T07:43:05.335Z
   *)

sortablejs/modular/sortable.esm.js:
  (**!
   * Sortable 1.15.7
   * @author	RubaXa   <trash@rubaxa.org>
   * @author	owenm    <owen23355@gmail.com>
   * @license MIT
   *)
*/
