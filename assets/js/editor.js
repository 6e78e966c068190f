(()=>{var gu=Object.create;var Uo=Object.defineProperty;var vu=Object.getOwnPropertyDescriptor;var bu=Object.getOwnPropertyNames;var yu=Object.getPrototypeOf,wu=Object.prototype.hasOwnProperty;var Eu=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},Le=(e,t)=>{for(var n in t)Uo(e,n,{get:t[n],enumerable:!0})},xu=(e,t,n,r)=>{
if(t&&typeof t=="object"||typeof t=="function")for(let o of bu(t))!wu.call(e,o)&&o!==n&&Uo(e,o,{get:()=>t[o],enumerable:!(r=vu(t,o))||r.enumerable});return e};var Su=(e,t,n)=>(n=e!=null?gu(yu(e)):{},xu(t||!e||!e.__esModule?Uo(n,"default",{value:e,enumerable:!0}):n,e));var Ks=Eu((bi,yi)=>{(function(e,t){typeof bi=="object"&&typeof yi<"u"?yi.exports=t():typeof define=="function"&&define.amd?define(t):(e=typeof globalThis<"u"?globalThis:
e||self,e.Cropper=t())})(bi,(function(){"use strict";function e(d,s){var c=Object.keys(d);if(Object.getOwnPropertySymbols){var l=Object.getOwnPropertySymbols(d);
s&&(l=l.filter(function(g){return Object.getOwnPropertyDescriptor(d,g).enumerable})),c.push.apply(c,l)}return c}function t(d){for(var s=1;s<arguments.length;s++){
var c=arguments[s]!=null?arguments[s]:{};s%2?e(Object(c),!0).forEach(function(l){f(d,l,c[l])}):Object.getOwnPropertyDescriptors?Object.defineProperties(d,Object.
getOwnPropertyDescriptors(c)):e(Object(c)).forEach(function(l){Object.defineProperty(d,l,Object.getOwnPropertyDescriptor(c,l))})}return d}function n(d,s){if(typeof d!=
"object"||!d)return d;var c=d[Symbol.toPrimitive];if(c!==void 0){var l=c.call(d,s||"default");if(typeof l!="object")return l;throw new TypeError("@@toPrimitive \
must return a primitive value.")}return(s==="string"?String:Number)(d)}function r(d){var s=n(d,"string");return typeof s=="symbol"?s:s+""}function o(d){"@babel/\
helpers - typeof";return o=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(s){return typeof s}:function(s){return s&&typeof Symbol=="functi\
on"&&s.constructor===Symbol&&s!==Symbol.prototype?"symbol":typeof s},o(d)}function i(d,s){if(!(d instanceof s))throw new TypeError("Cannot call a class as a fun\
ction")}function a(d,s){for(var c=0;c<s.length;c++){var l=s[c];l.enumerable=l.enumerable||!1,l.configurable=!0,"value"in l&&(l.writable=!0),Object.defineProperty(
d,r(l.key),l)}}function u(d,s,c){return s&&a(d.prototype,s),c&&a(d,c),Object.defineProperty(d,"prototype",{writable:!1}),d}function f(d,s,c){return s=r(s),s in d?
Object.defineProperty(d,s,{value:c,enumerable:!0,configurable:!0,writable:!0}):d[s]=c,d}function m(d){return A(d)||w(d)||M(d)||D()}function A(d){if(Array.isArray(
d))return I(d)}function w(d){if(typeof Symbol<"u"&&d[Symbol.iterator]!=null||d["@@iterator"]!=null)return Array.from(d)}function M(d,s){if(d){if(typeof d=="stri\
ng")return I(d,s);var c=Object.prototype.toString.call(d).slice(8,-1);if(c==="Object"&&d.constructor&&(c=d.constructor.name),c==="Map"||c==="Set")return Array.from(
d);if(c==="Arguments"||/^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(c))return I(d,s)}}function I(d,s){(s==null||s>d.length)&&(s=d.length);for(var c=0,l=new Array(
s);c<s;c++)l[c]=d[c];return l}function D(){throw new TypeError(`Invalid attempt to spread non-iterable instance.
In order to be iterable, non-array objects must have a [Symbol.iterator]() method.`)}var C=typeof window<"u"&&typeof window.document<"u",P=C?window:{},W=C&&P.document.
documentElement?"ontouchstart"in P.document.documentElement:!1,_=C?"PointerEvent"in P:!1,v="cropper",T="all",E="crop",b="move",L="zoom",O="e",B="w",F="s",V="n",
j="ne",G="nw",xe="se",ie="sw",Ne="".concat(v,"-crop"),be="".concat(v,"-disabled"),ue="".concat(v,"-hidden"),gn="".concat(v,"-hide"),vn="".concat(v,"-invisible"),
He="".concat(v,"-modal"),he="".concat(v,"-move"),yt="".concat(v,"Action"),Ot="".concat(v,"Preview"),$n="crop",te="move",me="none",ze="crop",Lo="cropend",No="cro\
pmove",Ho="cropstart",Ha="dblclick",Nc=W?"touchstart":"mousedown",Hc=W?"touchmove":"mousemove",qc=W?"touchend touchcancel":"mouseup",qa=_?"pointerdown":Nc,Pa=_?
"pointermove":Hc,Ba=_?"pointerup pointercancel":qc,_a="ready",Fa="resize",Va="wheel",qo="zoom",Wa="image/jpeg",Pc=/^e|w|s|n|se|sw|ne|nw|all|crop|move|zoom$/,Bc=/^data:/,
_c=/^data:image\/jpeg;base64,/,Fc=/^img|canvas$/i,Ua=200,Xa=100,$a={viewMode:0,dragMode:$n,initialAspectRatio:NaN,aspectRatio:NaN,data:null,preview:"",responsive:!0,
restore:!0,checkCrossOrigin:!0,checkOrientation:!0,modal:!0,guides:!0,center:!0,highlight:!0,background:!0,autoCrop:!0,autoCropArea:.8,movable:!0,rotatable:!0,scalable:!0,
zoomable:!0,zoomOnTouch:!0,zoomOnWheel:!0,wheelZoomRatio:.1,cropBoxMovable:!0,cropBoxResizable:!0,toggleDragModeOnDblclick:!0,minCanvasWidth:0,minCanvasHeight:0,
minCropBoxWidth:0,minCropBoxHeight:0,minContainerWidth:Ua,minContainerHeight:Xa,ready:null,cropstart:null,cropmove:null,cropend:null,crop:null,zoom:null},Vc='<d\
iv class="cropper-container" touch-action="none"><div class="cropper-wrap-box"><div class="cropper-canvas"></div></div><div class="cropper-drag-box"></div><div \
class="cropper-crop-box"><span class="cropper-view-box"></span><span class="cropper-dashed dashed-h"></span><span class="cropper-dashed dashed-v"></span><span c\
lass="cropper-center"></span><span class="cropper-face"></span><span class="cropper-line line-e" data-cropper-action="e"></span><span class="cropper-line line-n\
" data-cropper-action="n"></span><span class="cropper-line line-w" data-cropper-action="w"></span><span class="cropper-line line-s" data-cropper-action="s"></sp\
an><span class="cropper-point point-e" data-cropper-action="e"></span><span class="cropper-point point-n" data-cropper-action="n"></span><span class="cropper-po\
int point-w" data-cropper-action="w"></span><span class="cropper-point point-s" data-cropper-action="s"></span><span class="cropper-point point-ne" data-cropper\
-action="ne"></span><span class="cropper-point point-nw" data-cropper-action="nw"></span><span class="cropper-point point-sw" data-cropper-action="sw"></span><s\
pan class="cropper-point point-se" data-cropper-action="se"></span></div></div>',Wc=Number.isNaN||P.isNaN;function K(d){return typeof d=="number"&&!Wc(d)}var ja=function(s){
return s>0&&s<1/0};function Po(d){return typeof d>"u"}function Qt(d){return o(d)==="object"&&d!==null}var Uc=Object.prototype.hasOwnProperty;function bn(d){if(!Qt(
d))return!1;try{var s=d.constructor,c=s.prototype;return s&&c&&Uc.call(c,"isPrototypeOf")}catch{return!1}}function We(d){return typeof d=="function"}var Xc=Array.
prototype.slice;function Ya(d){return Array.from?Array.from(d):Xc.call(d)}function Se(d,s){return d&&We(s)&&(Array.isArray(d)||K(d.length)?Ya(d).forEach(function(c,l){
s.call(d,c,l,d)}):Qt(d)&&Object.keys(d).forEach(function(c){s.call(d,d[c],c,d)})),d}var se=Object.assign||function(s){for(var c=arguments.length,l=new Array(c>1?
c-1:0),g=1;g<c;g++)l[g-1]=arguments[g];return Qt(s)&&l.length>0&&l.forEach(function(h){Qt(h)&&Object.keys(h).forEach(function(p){s[p]=h[p]})}),s},$c=/\.\d*(?:0|9){12}\d*$/;
function yn(d){var s=arguments.length>1&&arguments[1]!==void 0?arguments[1]:1e11;return $c.test(d)?Math.round(d*s)/s:d}var jc=/^width|height|left|top|marginLeft|marginTop$/;
function Ft(d,s){var c=d.style;Se(s,function(l,g){jc.test(g)&&K(l)&&(l="".concat(l,"px")),c[g]=l})}function Yc(d,s){return d.classList?d.classList.contains(s):d.
className.indexOf(s)>-1}function Ie(d,s){if(s){if(K(d.length)){Se(d,function(l){Ie(l,s)});return}if(d.classList){d.classList.add(s);return}var c=d.className.trim();
c?c.indexOf(s)<0&&(d.className="".concat(c," ").concat(s)):d.className=s}}function wt(d,s){if(s){if(K(d.length)){Se(d,function(c){wt(c,s)});return}if(d.classList){
d.classList.remove(s);return}d.className.indexOf(s)>=0&&(d.className=d.className.replace(s,""))}}function wn(d,s,c){if(s){if(K(d.length)){Se(d,function(l){wn(l,
s,c)});return}c?Ie(d,s):wt(d,s)}}var zc=/([a-z\d])([A-Z])/g;function Bo(d){return d.replace(zc,"$1-$2").toLowerCase()}function _o(d,s){return Qt(d[s])?d[s]:d.dataset?
d.dataset[s]:d.getAttribute("data-".concat(Bo(s)))}function jn(d,s,c){Qt(c)?d[s]=c:d.dataset?d.dataset[s]=c:d.setAttribute("data-".concat(Bo(s)),c)}function Gc(d,s){
if(Qt(d[s]))try{delete d[s]}catch{d[s]=void 0}else if(d.dataset)try{delete d.dataset[s]}catch{d.dataset[s]=void 0}else d.removeAttribute("data-".concat(Bo(s)))}
var za=/\s\s*/,Ga=(function(){var d=!1;if(C){var s=!1,c=function(){},l=Object.defineProperty({},"once",{get:function(){return d=!0,s},set:function(h){s=h}});P.addEventListener(
"test",c,l),P.removeEventListener("test",c,l)}return d})();function ct(d,s,c){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=c;s.trim().split(
za).forEach(function(h){if(!Ga){var p=d.listeners;p&&p[h]&&p[h][c]&&(g=p[h][c],delete p[h][c],Object.keys(p[h]).length===0&&delete p[h],Object.keys(p).length===
0&&delete d.listeners)}d.removeEventListener(h,g,l)})}function ot(d,s,c){var l=arguments.length>3&&arguments[3]!==void 0?arguments[3]:{},g=c;s.trim().split(za).
forEach(function(h){if(l.once&&!Ga){var p=d.listeners,y=p===void 0?{}:p;g=function(){delete y[h][c],d.removeEventListener(h,g,l);for(var k=arguments.length,x=new Array(
k),S=0;S<k;S++)x[S]=arguments[S];c.apply(d,x)},y[h]||(y[h]={}),y[h][c]&&d.removeEventListener(h,y[h][c],l),y[h][c]=g,d.listeners=y}d.addEventListener(h,g,l)})}function En(d,s,c){
var l;return We(Event)&&We(CustomEvent)?l=new CustomEvent(s,{detail:c,bubbles:!0,cancelable:!0}):(l=document.createEvent("CustomEvent"),l.initCustomEvent(s,!0,!0,
c)),d.dispatchEvent(l)}function Ka(d){var s=d.getBoundingClientRect();return{left:s.left+(window.pageXOffset-document.documentElement.clientLeft),top:s.top+(window.
pageYOffset-document.documentElement.clientTop)}}var Fo=P.location,Kc=/^(\w+:)\/\/([^:/?#]*):?(\d*)/i;function Ja(d){var s=d.match(Kc);return s!==null&&(s[1]!==
Fo.protocol||s[2]!==Fo.hostname||s[3]!==Fo.port)}function Qa(d){var s="timestamp=".concat(new Date().getTime());return d+(d.indexOf("?")===-1?"?":"&")+s}function Yn(d){
var s=d.rotate,c=d.scaleX,l=d.scaleY,g=d.translateX,h=d.translateY,p=[];K(g)&&g!==0&&p.push("translateX(".concat(g,"px)")),K(h)&&h!==0&&p.push("translateY(".concat(
h,"px)")),K(s)&&s!==0&&p.push("rotate(".concat(s,"deg)")),K(c)&&c!==1&&p.push("scaleX(".concat(c,")")),K(l)&&l!==1&&p.push("scaleY(".concat(l,")"));var y=p.length?
p.join(" "):"none";return{WebkitTransform:y,msTransform:y,transform:y}}function Jc(d){var s=t({},d),c=0;return Se(d,function(l,g){delete s[g],Se(s,function(h){var p=Math.
abs(l.startX-h.startX),y=Math.abs(l.startY-h.startY),N=Math.abs(l.endX-h.endX),k=Math.abs(l.endY-h.endY),x=Math.sqrt(p*p+y*y),S=Math.sqrt(N*N+k*k),R=(S-x)/x;Math.
abs(R)>Math.abs(c)&&(c=R)})}),c}function Tr(d,s){var c=d.pageX,l=d.pageY,g={endX:c,endY:l};return s?g:t({startX:c,startY:l},g)}function Qc(d){var s=0,c=0,l=0;return Se(
d,function(g){var h=g.startX,p=g.startY;s+=h,c+=p,l+=1}),s/=l,c/=l,{pageX:s,pageY:c}}function Vt(d){var s=d.aspectRatio,c=d.height,l=d.width,g=arguments.length>
1&&arguments[1]!==void 0?arguments[1]:"contain",h=ja(l),p=ja(c);if(h&&p){var y=c*s;g==="contain"&&y>l||g==="cover"&&y<l?c=l/s:l=c*s}else h?c=l/s:p&&(l=c*s);return{
width:l,height:c}}function Zc(d){var s=d.width,c=d.height,l=d.degree;if(l=Math.abs(l)%180,l===90)return{width:c,height:s};var g=l%90*Math.PI/180,h=Math.sin(g),p=Math.
cos(g),y=s*p+c*h,N=s*h+c*p;return l>90?{width:N,height:y}:{width:y,height:N}}function eu(d,s,c,l){var g=s.aspectRatio,h=s.naturalWidth,p=s.naturalHeight,y=s.rotate,
N=y===void 0?0:y,k=s.scaleX,x=k===void 0?1:k,S=s.scaleY,R=S===void 0?1:S,ee=c.aspectRatio,Q=c.naturalWidth,le=c.naturalHeight,ne=l.fillColor,ke=ne===void 0?"tra\
nsparent":ne,Re=l.imageSmoothingEnabled,Ce=Re===void 0?!0:Re,Mt=l.imageSmoothingQuality,Ge=Mt===void 0?"low":Mt,H=l.maxWidth,re=H===void 0?1/0:H,Oe=l.maxHeight,
it=Oe===void 0?1/0:Oe,It=l.minWidth,Zt=It===void 0?0:It,en=l.minHeight,Wt=en===void 0?0:en,Et=document.createElement("canvas"),Ue=Et.getContext("2d"),tn=Vt({aspectRatio:ee,
width:re,height:it}),kr=Vt({aspectRatio:ee,width:Zt,height:Wt},"cover"),Vo=Math.min(tn.width,Math.max(kr.width,Q)),Wo=Math.min(tn.height,Math.max(kr.height,le)),
ts=Vt({aspectRatio:g,width:re,height:it}),ns=Vt({aspectRatio:g,width:Zt,height:Wt},"cover"),rs=Math.min(ts.width,Math.max(ns.width,h)),os=Math.min(ts.height,Math.
max(ns.height,p)),mu=[-rs/2,-os/2,rs,os];return Et.width=yn(Vo),Et.height=yn(Wo),Ue.fillStyle=ke,Ue.fillRect(0,0,Vo,Wo),Ue.save(),Ue.translate(Vo/2,Wo/2),Ue.rotate(
N*Math.PI/180),Ue.scale(x,R),Ue.imageSmoothingEnabled=Ce,Ue.imageSmoothingQuality=Ge,Ue.drawImage.apply(Ue,[d].concat(m(mu.map(function(pu){return Math.floor(yn(
pu))})))),Ue.restore(),Et}var Za=String.fromCharCode;function tu(d,s,c){var l="";c+=s;for(var g=s;g<c;g+=1)l+=Za(d.getUint8(g));return l}var nu=/^data:.*,/;function ru(d){
var s=d.replace(nu,""),c=atob(s),l=new ArrayBuffer(c.length),g=new Uint8Array(l);return Se(g,function(h,p){g[p]=c.charCodeAt(p)}),l}function ou(d,s){for(var c=[],
l=8192,g=new Uint8Array(d);g.length>0;)c.push(Za.apply(null,Ya(g.subarray(0,l)))),g=g.subarray(l);return"data:".concat(s,";base64,").concat(btoa(c.join("")))}function iu(d){
var s=new DataView(d),c;try{var l,g,h;if(s.getUint8(0)===255&&s.getUint8(1)===216)for(var p=s.byteLength,y=2;y+1<p;){if(s.getUint8(y)===255&&s.getUint8(y+1)===225){
g=y;break}y+=1}if(g){var N=g+4,k=g+10;if(tu(s,N,4)==="Exif"){var x=s.getUint16(k);if(l=x===18761,(l||x===19789)&&s.getUint16(k+2,l)===42){var S=s.getUint32(k+4,
l);S>=8&&(h=k+S)}}}if(h){var R=s.getUint16(h,l),ee,Q;for(Q=0;Q<R;Q+=1)if(ee=h+Q*12+2,s.getUint16(ee,l)===274){ee+=8,c=s.getUint16(ee,l),s.setUint16(ee,1,l);break}}}catch{
c=1}return c}function au(d){var s=0,c=1,l=1;switch(d){case 2:c=-1;break;case 3:s=-180;break;case 4:l=-1;break;case 5:s=90,l=-1;break;case 6:s=90;break;case 7:s=
90,c=-1;break;case 8:s=-90;break}return{rotate:s,scaleX:c,scaleY:l}}var su={render:function(){this.initContainer(),this.initCanvas(),this.initCropBox(),this.renderCanvas(),
this.cropped&&this.renderCropBox()},initContainer:function(){var s=this.element,c=this.options,l=this.container,g=this.cropper,h=Number(c.minContainerWidth),p=Number(
c.minContainerHeight);Ie(g,ue),wt(s,ue);var y={width:Math.max(l.offsetWidth,h>=0?h:Ua),height:Math.max(l.offsetHeight,p>=0?p:Xa)};this.containerData=y,Ft(g,{width:y.
width,height:y.height}),Ie(s,ue),wt(g,ue)},initCanvas:function(){var s=this.containerData,c=this.imageData,l=this.options.viewMode,g=Math.abs(c.rotate)%180===90,
h=g?c.naturalHeight:c.naturalWidth,p=g?c.naturalWidth:c.naturalHeight,y=h/p,N=s.width,k=s.height;s.height*y>s.width?l===3?N=s.height*y:k=s.width/y:l===3?k=s.width/
y:N=s.height*y;var x={aspectRatio:y,naturalWidth:h,naturalHeight:p,width:N,height:k};this.canvasData=x,this.limited=l===1||l===2,this.limitCanvas(!0,!0),x.width=
Math.min(Math.max(x.width,x.minWidth),x.maxWidth),x.height=Math.min(Math.max(x.height,x.minHeight),x.maxHeight),x.left=(s.width-x.width)/2,x.top=(s.height-x.height)/
2,x.oldLeft=x.left,x.oldTop=x.top,this.initialCanvasData=se({},x)},limitCanvas:function(s,c){var l=this.options,g=this.containerData,h=this.canvasData,p=this.cropBoxData,
y=l.viewMode,N=h.aspectRatio,k=this.cropped&&p;if(s){var x=Number(l.minCanvasWidth)||0,S=Number(l.minCanvasHeight)||0;y>1?(x=Math.max(x,g.width),S=Math.max(S,g.
height),y===3&&(S*N>x?x=S*N:S=x/N)):y>0&&(x?x=Math.max(x,k?p.width:0):S?S=Math.max(S,k?p.height:0):k&&(x=p.width,S=p.height,S*N>x?x=S*N:S=x/N));var R=Vt({aspectRatio:N,
width:x,height:S});x=R.width,S=R.height,h.minWidth=x,h.minHeight=S,h.maxWidth=1/0,h.maxHeight=1/0}if(c)if(y>(k?0:1)){var ee=g.width-h.width,Q=g.height-h.height;
h.minLeft=Math.min(0,ee),h.minTop=Math.min(0,Q),h.maxLeft=Math.max(0,ee),h.maxTop=Math.max(0,Q),k&&this.limited&&(h.minLeft=Math.min(p.left,p.left+(p.width-h.width)),
h.minTop=Math.min(p.top,p.top+(p.height-h.height)),h.maxLeft=p.left,h.maxTop=p.top,y===2&&(h.width>=g.width&&(h.minLeft=Math.min(0,ee),h.maxLeft=Math.max(0,ee)),
h.height>=g.height&&(h.minTop=Math.min(0,Q),h.maxTop=Math.max(0,Q))))}else h.minLeft=-h.width,h.minTop=-h.height,h.maxLeft=g.width,h.maxTop=g.height},renderCanvas:function(s,c){
var l=this.canvasData,g=this.imageData;if(c){var h=Zc({width:g.naturalWidth*Math.abs(g.scaleX||1),height:g.naturalHeight*Math.abs(g.scaleY||1),degree:g.rotate||
0}),p=h.width,y=h.height,N=l.width*(p/l.naturalWidth),k=l.height*(y/l.naturalHeight);l.left-=(N-l.width)/2,l.top-=(k-l.height)/2,l.width=N,l.height=k,l.aspectRatio=
p/y,l.naturalWidth=p,l.naturalHeight=y,this.limitCanvas(!0,!1)}(l.width>l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&
(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCanvas(!1,!0),
l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,Ft(this.canvas,se({width:l.
width,height:l.height},Yn({translateX:l.left,translateY:l.top}))),this.renderImage(s),this.cropped&&this.limited&&this.limitCropBox(!0,!0)},renderImage:function(s){
var c=this.canvasData,l=this.imageData,g=l.naturalWidth*(c.width/c.naturalWidth),h=l.naturalHeight*(c.height/c.naturalHeight);se(l,{width:g,height:h,left:(c.width-
g)/2,top:(c.height-h)/2}),Ft(this.image,se({width:l.width,height:l.height},Yn(se({translateX:l.left,translateY:l.top},l)))),s&&this.output()},initCropBox:function(){
var s=this.options,c=this.canvasData,l=s.aspectRatio||s.initialAspectRatio,g=Number(s.autoCropArea)||.8,h={width:c.width,height:c.height};l&&(c.height*l>c.width?
h.height=h.width/l:h.width=h.height*l),this.cropBoxData=h,this.limitCropBox(!0,!0),h.width=Math.min(Math.max(h.width,h.minWidth),h.maxWidth),h.height=Math.min(Math.
max(h.height,h.minHeight),h.maxHeight),h.width=Math.max(h.minWidth,h.width*g),h.height=Math.max(h.minHeight,h.height*g),h.left=c.left+(c.width-h.width)/2,h.top=
c.top+(c.height-h.height)/2,h.oldLeft=h.left,h.oldTop=h.top,this.initialCropBoxData=se({},h)},limitCropBox:function(s,c){var l=this.options,g=this.containerData,
h=this.canvasData,p=this.cropBoxData,y=this.limited,N=l.aspectRatio;if(s){var k=Number(l.minCropBoxWidth)||0,x=Number(l.minCropBoxHeight)||0,S=y?Math.min(g.width,
h.width,h.width+h.left,g.width-h.left):g.width,R=y?Math.min(g.height,h.height,h.height+h.top,g.height-h.top):g.height;k=Math.min(k,g.width),x=Math.min(x,g.height),
N&&(k&&x?x*N>k?x=k/N:k=x*N:k?x=k/N:x&&(k=x*N),R*N>S?R=S/N:S=R*N),p.minWidth=Math.min(k,S),p.minHeight=Math.min(x,R),p.maxWidth=S,p.maxHeight=R}c&&(y?(p.minLeft=
Math.max(0,h.left),p.minTop=Math.max(0,h.top),p.maxLeft=Math.min(g.width,h.left+h.width)-p.width,p.maxTop=Math.min(g.height,h.top+h.height)-p.height):(p.minLeft=
0,p.minTop=0,p.maxLeft=g.width-p.width,p.maxTop=g.height-p.height))},renderCropBox:function(){var s=this.options,c=this.containerData,l=this.cropBoxData;(l.width>
l.maxWidth||l.width<l.minWidth)&&(l.left=l.oldLeft),(l.height>l.maxHeight||l.height<l.minHeight)&&(l.top=l.oldTop),l.width=Math.min(Math.max(l.width,l.minWidth),
l.maxWidth),l.height=Math.min(Math.max(l.height,l.minHeight),l.maxHeight),this.limitCropBox(!1,!0),l.left=Math.min(Math.max(l.left,l.minLeft),l.maxLeft),l.top=Math.
min(Math.max(l.top,l.minTop),l.maxTop),l.oldLeft=l.left,l.oldTop=l.top,s.movable&&s.cropBoxMovable&&jn(this.face,yt,l.width>=c.width&&l.height>=c.height?b:T),Ft(
this.cropBox,se({width:l.width,height:l.height},Yn({translateX:l.left,translateY:l.top}))),this.cropped&&this.limited&&this.limitCanvas(!0,!0),this.disabled||this.
output()},output:function(){this.preview(),En(this.element,ze,this.getData())}},lu={initPreview:function(){var s=this.element,c=this.crossOrigin,l=this.options.
preview,g=c?this.crossOriginUrl:this.url,h=s.alt||"The image to preview",p=document.createElement("img");if(c&&(p.crossOrigin=c),p.src=g,p.alt=h,this.viewBox.appendChild(
p),this.viewBoxImage=p,!!l){var y=l;typeof l=="string"?y=s.ownerDocument.querySelectorAll(l):l.querySelector&&(y=[l]),this.previews=y,Se(y,function(N){var k=document.
createElement("img");jn(N,Ot,{width:N.offsetWidth,height:N.offsetHeight,html:N.innerHTML}),c&&(k.crossOrigin=c),k.src=g,k.alt=h,k.style.cssText='display:block;w\
idth:100%;height:auto;min-width:0!important;min-height:0!important;max-width:none!important;max-height:none!important;image-orientation:0deg!important;"',N.innerHTML=
"",N.appendChild(k)})}},resetPreview:function(){Se(this.previews,function(s){var c=_o(s,Ot);Ft(s,{width:c.width,height:c.height}),s.innerHTML=c.html,Gc(s,Ot)})},
preview:function(){var s=this.imageData,c=this.canvasData,l=this.cropBoxData,g=l.width,h=l.height,p=s.width,y=s.height,N=l.left-c.left-s.left,k=l.top-c.top-s.top;
!this.cropped||this.disabled||(Ft(this.viewBoxImage,se({width:p,height:y},Yn(se({translateX:-N,translateY:-k},s)))),Se(this.previews,function(x){var S=_o(x,Ot),
R=S.width,ee=S.height,Q=R,le=ee,ne=1;g&&(ne=R/g,le=h*ne),h&&le>ee&&(ne=ee/h,Q=g*ne,le=ee),Ft(x,{width:Q,height:le}),Ft(x.getElementsByTagName("img")[0],se({width:p*
ne,height:y*ne},Yn(se({translateX:-N*ne,translateY:-k*ne},s))))}))}},cu={bind:function(){var s=this.element,c=this.options,l=this.cropper;We(c.cropstart)&&ot(s,
Ho,c.cropstart),We(c.cropmove)&&ot(s,No,c.cropmove),We(c.cropend)&&ot(s,Lo,c.cropend),We(c.crop)&&ot(s,ze,c.crop),We(c.zoom)&&ot(s,qo,c.zoom),ot(l,qa,this.onCropStart=
this.cropStart.bind(this)),c.zoomable&&c.zoomOnWheel&&ot(l,Va,this.onWheel=this.wheel.bind(this),{passive:!1,capture:!0}),c.toggleDragModeOnDblclick&&ot(l,Ha,this.
onDblclick=this.dblclick.bind(this)),ot(s.ownerDocument,Pa,this.onCropMove=this.cropMove.bind(this)),ot(s.ownerDocument,Ba,this.onCropEnd=this.cropEnd.bind(this)),
c.responsive&&ot(window,Fa,this.onResize=this.resize.bind(this))},unbind:function(){var s=this.element,c=this.options,l=this.cropper;We(c.cropstart)&&ct(s,Ho,c.
cropstart),We(c.cropmove)&&ct(s,No,c.cropmove),We(c.cropend)&&ct(s,Lo,c.cropend),We(c.crop)&&ct(s,ze,c.crop),We(c.zoom)&&ct(s,qo,c.zoom),ct(l,qa,this.onCropStart),
c.zoomable&&c.zoomOnWheel&&ct(l,Va,this.onWheel,{passive:!1,capture:!0}),c.toggleDragModeOnDblclick&&ct(l,Ha,this.onDblclick),ct(s.ownerDocument,Pa,this.onCropMove),
ct(s.ownerDocument,Ba,this.onCropEnd),c.responsive&&ct(window,Fa,this.onResize)}},uu={resize:function(){if(!this.disabled){var s=this.options,c=this.container,l=this.
containerData,g=c.offsetWidth/l.width,h=c.offsetHeight/l.height,p=Math.abs(g-1)>Math.abs(h-1)?g:h;if(p!==1){var y,N;s.restore&&(y=this.getCanvasData(),N=this.getCropBoxData()),
this.render(),s.restore&&(this.setCanvasData(Se(y,function(k,x){y[x]=k*p})),this.setCropBoxData(Se(N,function(k,x){N[x]=k*p})))}}},dblclick:function(){this.disabled||
this.options.dragMode===me||this.setDragMode(Yc(this.dragBox,Ne)?te:$n)},wheel:function(s){var c=this,l=Number(this.options.wheelZoomRatio)||.1,g=1;this.disabled||
(s.preventDefault(),!this.wheeling&&(this.wheeling=!0,setTimeout(function(){c.wheeling=!1},50),s.deltaY?g=s.deltaY>0?1:-1:s.wheelDelta?g=-s.wheelDelta/120:s.detail&&
(g=s.detail>0?1:-1),this.zoom(-g*l,s)))},cropStart:function(s){var c=s.buttons,l=s.button;if(!(this.disabled||(s.type==="mousedown"||s.type==="pointerdown"&&s.pointerType===
"mouse")&&(K(c)&&c!==1||K(l)&&l!==0||s.ctrlKey))){var g=this.options,h=this.pointers,p;s.changedTouches?Se(s.changedTouches,function(y){h[y.identifier]=Tr(y)}):
h[s.pointerId||0]=Tr(s),Object.keys(h).length>1&&g.zoomable&&g.zoomOnTouch?p=L:p=_o(s.target,yt),Pc.test(p)&&En(this.element,Ho,{originalEvent:s,action:p})!==!1&&
(s.preventDefault(),this.action=p,this.cropping=!1,p===E&&(this.cropping=!0,Ie(this.dragBox,He)))}},cropMove:function(s){var c=this.action;if(!(this.disabled||!c)){
var l=this.pointers;s.preventDefault(),En(this.element,No,{originalEvent:s,action:c})!==!1&&(s.changedTouches?Se(s.changedTouches,function(g){se(l[g.identifier]||
{},Tr(g,!0))}):se(l[s.pointerId||0]||{},Tr(s,!0)),this.change(s))}},cropEnd:function(s){if(!this.disabled){var c=this.action,l=this.pointers;s.changedTouches?Se(
s.changedTouches,function(g){delete l[g.identifier]}):delete l[s.pointerId||0],c&&(s.preventDefault(),Object.keys(l).length||(this.action=""),this.cropping&&(this.
cropping=!1,wn(this.dragBox,He,this.cropped&&this.options.modal)),En(this.element,Lo,{originalEvent:s,action:c}))}}},du={change:function(s){var c=this.options,l=this.
canvasData,g=this.containerData,h=this.cropBoxData,p=this.pointers,y=this.action,N=c.aspectRatio,k=h.left,x=h.top,S=h.width,R=h.height,ee=k+S,Q=x+R,le=0,ne=0,ke=g.
width,Re=g.height,Ce=!0,Mt;!N&&s.shiftKey&&(N=S&&R?S/R:1),this.limited&&(le=h.minLeft,ne=h.minTop,ke=le+Math.min(g.width,l.width,l.left+l.width),Re=ne+Math.min(
g.height,l.height,l.top+l.height));var Ge=p[Object.keys(p)[0]],H={x:Ge.endX-Ge.startX,y:Ge.endY-Ge.startY},re=function(it){switch(it){case O:ee+H.x>ke&&(H.x=ke-
ee);break;case B:k+H.x<le&&(H.x=le-k);break;case V:x+H.y<ne&&(H.y=ne-x);break;case F:Q+H.y>Re&&(H.y=Re-Q);break}};switch(y){case T:k+=H.x,x+=H.y;break;case O:if(H.
x>=0&&(ee>=ke||N&&(x<=ne||Q>=Re))){Ce=!1;break}re(O),S+=H.x,S<0&&(y=B,S=-S,k-=S),N&&(R=S/N,x+=(h.height-R)/2);break;case V:if(H.y<=0&&(x<=ne||N&&(k<=le||ee>=ke))){
Ce=!1;break}re(V),R-=H.y,x+=H.y,R<0&&(y=F,R=-R,x-=R),N&&(S=R*N,k+=(h.width-S)/2);break;case B:if(H.x<=0&&(k<=le||N&&(x<=ne||Q>=Re))){Ce=!1;break}re(B),S-=H.x,k+=
H.x,S<0&&(y=O,S=-S,k-=S),N&&(R=S/N,x+=(h.height-R)/2);break;case F:if(H.y>=0&&(Q>=Re||N&&(k<=le||ee>=ke))){Ce=!1;break}re(F),R+=H.y,R<0&&(y=V,R=-R,x-=R),N&&(S=R*
N,k+=(h.width-S)/2);break;case j:if(N){if(H.y<=0&&(x<=ne||ee>=ke)){Ce=!1;break}re(V),R-=H.y,x+=H.y,S=R*N}else re(V),re(O),H.x>=0?ee<ke?S+=H.x:H.y<=0&&x<=ne&&(Ce=
!1):S+=H.x,H.y<=0?x>ne&&(R-=H.y,x+=H.y):(R-=H.y,x+=H.y);S<0&&R<0?(y=ie,R=-R,S=-S,x-=R,k-=S):S<0?(y=G,S=-S,k-=S):R<0&&(y=xe,R=-R,x-=R);break;case G:if(N){if(H.y<=
0&&(x<=ne||k<=le)){Ce=!1;break}re(V),R-=H.y,x+=H.y,S=R*N,k+=h.width-S}else re(V),re(B),H.x<=0?k>le?(S-=H.x,k+=H.x):H.y<=0&&x<=ne&&(Ce=!1):(S-=H.x,k+=H.x),H.y<=0?
x>ne&&(R-=H.y,x+=H.y):(R-=H.y,x+=H.y);S<0&&R<0?(y=xe,R=-R,S=-S,x-=R,k-=S):S<0?(y=j,S=-S,k-=S):R<0&&(y=ie,R=-R,x-=R);break;case ie:if(N){if(H.x<=0&&(k<=le||Q>=Re)){
Ce=!1;break}re(B),S-=H.x,k+=H.x,R=S/N}else re(F),re(B),H.x<=0?k>le?(S-=H.x,k+=H.x):H.y>=0&&Q>=Re&&(Ce=!1):(S-=H.x,k+=H.x),H.y>=0?Q<Re&&(R+=H.y):R+=H.y;S<0&&R<0?
(y=j,R=-R,S=-S,x-=R,k-=S):S<0?(y=xe,S=-S,k-=S):R<0&&(y=G,R=-R,x-=R);break;case xe:if(N){if(H.x>=0&&(ee>=ke||Q>=Re)){Ce=!1;break}re(O),S+=H.x,R=S/N}else re(F),re(
O),H.x>=0?ee<ke?S+=H.x:H.y>=0&&Q>=Re&&(Ce=!1):S+=H.x,H.y>=0?Q<Re&&(R+=H.y):R+=H.y;S<0&&R<0?(y=G,R=-R,S=-S,x-=R,k-=S):S<0?(y=ie,S=-S,k-=S):R<0&&(y=j,R=-R,x-=R);break;case b:
this.move(H.x,H.y),Ce=!1;break;case L:this.zoom(Jc(p),s),Ce=!1;break;case E:if(!H.x||!H.y){Ce=!1;break}Mt=Ka(this.cropper),k=Ge.startX-Mt.left,x=Ge.startY-Mt.top,
S=h.minWidth,R=h.minHeight,H.x>0?y=H.y>0?xe:j:H.x<0&&(k-=S,y=H.y>0?ie:G),H.y<0&&(x-=R),this.cropped||(wt(this.cropBox,ue),this.cropped=!0,this.limited&&this.limitCropBox(
!0,!0));break}Ce&&(h.width=S,h.height=R,h.left=k,h.top=x,this.action=y,this.renderCropBox()),Se(p,function(Oe){Oe.startX=Oe.endX,Oe.startY=Oe.endY})}},fu={crop:function(){
return this.ready&&!this.cropped&&!this.disabled&&(this.cropped=!0,this.limitCropBox(!0,!0),this.options.modal&&Ie(this.dragBox,He),wt(this.cropBox,ue),this.setCropBoxData(
this.initialCropBoxData)),this},reset:function(){return this.ready&&!this.disabled&&(this.imageData=se({},this.initialImageData),this.canvasData=se({},this.initialCanvasData),
this.cropBoxData=se({},this.initialCropBoxData),this.renderCanvas(),this.cropped&&this.renderCropBox()),this},clear:function(){return this.cropped&&!this.disabled&&
(se(this.cropBoxData,{left:0,top:0,width:0,height:0}),this.cropped=!1,this.renderCropBox(),this.limitCanvas(!0,!0),this.renderCanvas(),wt(this.dragBox,He),Ie(this.
cropBox,ue)),this},replace:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:!1;return!this.disabled&&s&&(this.isImg&&(this.element.src=s),
c?(this.url=s,this.image.src=s,this.ready&&(this.viewBoxImage.src=s,Se(this.previews,function(l){l.getElementsByTagName("img")[0].src=s}))):(this.isImg&&(this.replaced=
!0),this.options.data=null,this.uncreate(),this.load(s))),this},enable:function(){return this.ready&&this.disabled&&(this.disabled=!1,wt(this.cropper,be)),this},
disable:function(){return this.ready&&!this.disabled&&(this.disabled=!0,Ie(this.cropper,be)),this},destroy:function(){var s=this.element;return s[v]?(s[v]=void 0,
this.isImg&&this.replaced&&(s.src=this.originalUrl),this.uncreate(),this):this},move:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,
l=this.canvasData,g=l.left,h=l.top;return this.moveTo(Po(s)?s:g+Number(s),Po(c)?c:h+Number(c))},moveTo:function(s){var c=arguments.length>1&&arguments[1]!==void 0?
arguments[1]:s,l=this.canvasData,g=!1;return s=Number(s),c=Number(c),this.ready&&!this.disabled&&this.options.movable&&(K(s)&&(l.left=s,g=!0),K(c)&&(l.top=c,g=!0),
g&&this.renderCanvas(!0)),this},zoom:function(s,c){var l=this.canvasData;return s=Number(s),s<0?s=1/(1-s):s=1+s,this.zoomTo(l.width*s/l.naturalWidth,null,c)},zoomTo:function(s,c,l){
var g=this.options,h=this.canvasData,p=h.width,y=h.height,N=h.naturalWidth,k=h.naturalHeight;if(s=Number(s),s>=0&&this.ready&&!this.disabled&&g.zoomable){var x=N*
s,S=k*s;if(En(this.element,qo,{ratio:s,oldRatio:p/N,originalEvent:l})===!1)return this;if(l){var R=this.pointers,ee=Ka(this.cropper),Q=R&&Object.keys(R).length?
Qc(R):{pageX:l.pageX,pageY:l.pageY};h.left-=(x-p)*((Q.pageX-ee.left-h.left)/p),h.top-=(S-y)*((Q.pageY-ee.top-h.top)/y)}else bn(c)&&K(c.x)&&K(c.y)?(h.left-=(x-p)*
((c.x-h.left)/p),h.top-=(S-y)*((c.y-h.top)/y)):(h.left-=(x-p)/2,h.top-=(S-y)/2);h.width=x,h.height=S,this.renderCanvas(!0)}return this},rotate:function(s){return this.
rotateTo((this.imageData.rotate||0)+Number(s))},rotateTo:function(s){return s=Number(s),K(s)&&this.ready&&!this.disabled&&this.options.rotatable&&(this.imageData.
rotate=s%360,this.renderCanvas(!0,!0)),this},scaleX:function(s){var c=this.imageData.scaleY;return this.scale(s,K(c)?c:1)},scaleY:function(s){var c=this.imageData.
scaleX;return this.scale(K(c)?c:1,s)},scale:function(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:s,l=this.imageData,g=!1;return s=Number(s),
c=Number(c),this.ready&&!this.disabled&&this.options.scalable&&(K(s)&&(l.scaleX=s,g=!0),K(c)&&(l.scaleY=c,g=!0),g&&this.renderCanvas(!0,!0)),this},getData:function(){
var s=arguments.length>0&&arguments[0]!==void 0?arguments[0]:!1,c=this.options,l=this.imageData,g=this.canvasData,h=this.cropBoxData,p;if(this.ready&&this.cropped){
p={x:h.left-g.left,y:h.top-g.top,width:h.width,height:h.height};var y=l.width/l.naturalWidth;if(Se(p,function(x,S){p[S]=x/y}),s){var N=Math.round(p.y+p.height),
k=Math.round(p.x+p.width);p.x=Math.round(p.x),p.y=Math.round(p.y),p.width=k-p.x,p.height=N-p.y}}else p={x:0,y:0,width:0,height:0};return c.rotatable&&(p.rotate=
l.rotate||0),c.scalable&&(p.scaleX=l.scaleX||1,p.scaleY=l.scaleY||1),p},setData:function(s){var c=this.options,l=this.imageData,g=this.canvasData,h={};if(this.ready&&
!this.disabled&&bn(s)){var p=!1;c.rotatable&&K(s.rotate)&&s.rotate!==l.rotate&&(l.rotate=s.rotate,p=!0),c.scalable&&(K(s.scaleX)&&s.scaleX!==l.scaleX&&(l.scaleX=
s.scaleX,p=!0),K(s.scaleY)&&s.scaleY!==l.scaleY&&(l.scaleY=s.scaleY,p=!0)),p&&this.renderCanvas(!0,!0);var y=l.width/l.naturalWidth;K(s.x)&&(h.left=s.x*y+g.left),
K(s.y)&&(h.top=s.y*y+g.top),K(s.width)&&(h.width=s.width*y),K(s.height)&&(h.height=s.height*y),this.setCropBoxData(h)}return this},getContainerData:function(){return this.
ready?se({},this.containerData):{}},getImageData:function(){return this.sized?se({},this.imageData):{}},getCanvasData:function(){var s=this.canvasData,c={};return this.
ready&&Se(["left","top","width","height","naturalWidth","naturalHeight"],function(l){c[l]=s[l]}),c},setCanvasData:function(s){var c=this.canvasData,l=c.aspectRatio;
return this.ready&&!this.disabled&&bn(s)&&(K(s.left)&&(c.left=s.left),K(s.top)&&(c.top=s.top),K(s.width)?(c.width=s.width,c.height=s.width/l):K(s.height)&&(c.height=
s.height,c.width=s.height*l),this.renderCanvas(!0)),this},getCropBoxData:function(){var s=this.cropBoxData,c;return this.ready&&this.cropped&&(c={left:s.left,top:s.
top,width:s.width,height:s.height}),c||{}},setCropBoxData:function(s){var c=this.cropBoxData,l=this.options.aspectRatio,g,h;return this.ready&&this.cropped&&!this.
disabled&&bn(s)&&(K(s.left)&&(c.left=s.left),K(s.top)&&(c.top=s.top),K(s.width)&&s.width!==c.width&&(g=!0,c.width=s.width),K(s.height)&&s.height!==c.height&&(h=
!0,c.height=s.height),l&&(g?c.height=c.width/l:h&&(c.width=c.height*l)),this.renderCropBox()),this},getCroppedCanvas:function(){var s=arguments.length>0&&arguments[0]!==
void 0?arguments[0]:{};if(!this.ready||!window.HTMLCanvasElement)return null;var c=this.canvasData,l=eu(this.image,this.imageData,c,s);if(!this.cropped)return l;
var g=this.getData(s.rounded),h=g.x,p=g.y,y=g.width,N=g.height,k=l.width/Math.floor(c.naturalWidth);k!==1&&(h*=k,p*=k,y*=k,N*=k);var x=y/N,S=Vt({aspectRatio:x,width:s.
maxWidth||1/0,height:s.maxHeight||1/0}),R=Vt({aspectRatio:x,width:s.minWidth||0,height:s.minHeight||0},"cover"),ee=Vt({aspectRatio:x,width:s.width||(k!==1?l.width:
y),height:s.height||(k!==1?l.height:N)}),Q=ee.width,le=ee.height;Q=Math.min(S.width,Math.max(R.width,Q)),le=Math.min(S.height,Math.max(R.height,le));var ne=document.
createElement("canvas"),ke=ne.getContext("2d");ne.width=yn(Q),ne.height=yn(le),ke.fillStyle=s.fillColor||"transparent",ke.fillRect(0,0,Q,le);var Re=s.imageSmoothingEnabled,
Ce=Re===void 0?!0:Re,Mt=s.imageSmoothingQuality;ke.imageSmoothingEnabled=Ce,Mt&&(ke.imageSmoothingQuality=Mt);var Ge=l.width,H=l.height,re=h,Oe=p,it,It,Zt,en,Wt,
Et;re<=-y||re>Ge?(re=0,it=0,Zt=0,Wt=0):re<=0?(Zt=-re,re=0,it=Math.min(Ge,y+re),Wt=it):re<=Ge&&(Zt=0,it=Math.min(y,Ge-re),Wt=it),it<=0||Oe<=-N||Oe>H?(Oe=0,It=0,en=
0,Et=0):Oe<=0?(en=-Oe,Oe=0,It=Math.min(H,N+Oe),Et=It):Oe<=H&&(en=0,It=Math.min(N,H-Oe),Et=It);var Ue=[re,Oe,it,It];if(Wt>0&&Et>0){var tn=Q/y;Ue.push(Zt*tn,en*tn,
Wt*tn,Et*tn)}return ke.drawImage.apply(ke,[l].concat(m(Ue.map(function(kr){return Math.floor(yn(kr))})))),ne},setAspectRatio:function(s){var c=this.options;return!this.
disabled&&!Po(s)&&(c.aspectRatio=Math.max(0,s)||NaN,this.ready&&(this.initCropBox(),this.cropped&&this.renderCropBox())),this},setDragMode:function(s){var c=this.
options,l=this.dragBox,g=this.face;if(this.ready&&!this.disabled){var h=s===$n,p=c.movable&&s===te;s=h||p?s:me,c.dragMode=s,jn(l,yt,s),wn(l,Ne,h),wn(l,he,p),c.cropBoxMovable||
(jn(g,yt,s),wn(g,Ne,h),wn(g,he,p))}return this}},hu=P.Cropper,es=(function(){function d(s){var c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:{};if(i(
this,d),!s||!Fc.test(s.tagName))throw new Error("The first argument is required and must be an <img> or <canvas> element.");this.element=s,this.options=se({},$a,
bn(c)&&c),this.cropped=!1,this.disabled=!1,this.pointers={},this.ready=!1,this.reloading=!1,this.replaced=!1,this.sized=!1,this.sizing=!1,this.init()}return u(d,
[{key:"init",value:function(){var c=this.element,l=c.tagName.toLowerCase(),g;if(!c[v]){if(c[v]=this,l==="img"){if(this.isImg=!0,g=c.getAttribute("src")||"",this.
originalUrl=g,!g)return;g=c.src}else l==="canvas"&&window.HTMLCanvasElement&&(g=c.toDataURL());this.load(g)}}},{key:"load",value:function(c){var l=this;if(c){this.
url=c,this.imageData={};var g=this.element,h=this.options;if(!h.rotatable&&!h.scalable&&(h.checkOrientation=!1),!h.checkOrientation||!window.ArrayBuffer){this.clone();
return}if(Bc.test(c)){_c.test(c)?this.read(ru(c)):this.clone();return}var p=new XMLHttpRequest,y=this.clone.bind(this);this.reloading=!0,this.xhr=p,p.onabort=y,
p.onerror=y,p.ontimeout=y,p.onprogress=function(){p.getResponseHeader("content-type")!==Wa&&p.abort()},p.onload=function(){l.read(p.response)},p.onloadend=function(){
l.reloading=!1,l.xhr=null},h.checkCrossOrigin&&Ja(c)&&g.crossOrigin&&(c=Qa(c)),p.open("GET",c,!0),p.responseType="arraybuffer",p.withCredentials=g.crossOrigin===
"use-credentials",p.send()}}},{key:"read",value:function(c){var l=this.options,g=this.imageData,h=iu(c),p=0,y=1,N=1;if(h>1){this.url=ou(c,Wa);var k=au(h);p=k.rotate,
y=k.scaleX,N=k.scaleY}l.rotatable&&(g.rotate=p),l.scalable&&(g.scaleX=y,g.scaleY=N),this.clone()}},{key:"clone",value:function(){var c=this.element,l=this.url,g=c.
crossOrigin,h=l;this.options.checkCrossOrigin&&Ja(l)&&(g||(g="anonymous"),h=Qa(l)),this.crossOrigin=g,this.crossOriginUrl=h;var p=document.createElement("img");
g&&(p.crossOrigin=g),p.src=h||l,p.alt=c.alt||"The image to crop",this.image=p,p.onload=this.start.bind(this),p.onerror=this.stop.bind(this),Ie(p,gn),c.parentNode.
insertBefore(p,c.nextSibling)}},{key:"start",value:function(){var c=this,l=this.image;l.onload=null,l.onerror=null,this.sizing=!0;var g=P.navigator&&/(?:iPad|iPhone|iPod).*?AppleWebKit/i.
test(P.navigator.userAgent),h=function(k,x){se(c.imageData,{naturalWidth:k,naturalHeight:x,aspectRatio:k/x}),c.initialImageData=se({},c.imageData),c.sizing=!1,c.
sized=!0,c.build()};if(l.naturalWidth&&!g){h(l.naturalWidth,l.naturalHeight);return}var p=document.createElement("img"),y=document.body||document.documentElement;
this.sizingImage=p,p.onload=function(){h(p.width,p.height),g||y.removeChild(p)},p.src=l.src,g||(p.style.cssText="left:0;max-height:none!important;max-width:none\
!important;min-height:0!important;min-width:0!important;opacity:0;position:absolute;top:0;z-index:-1;",y.appendChild(p))}},{key:"stop",value:function(){var c=this.
image;c.onload=null,c.onerror=null,c.parentNode.removeChild(c),this.image=null}},{key:"build",value:function(){if(!(!this.sized||this.ready)){var c=this.element,
l=this.options,g=this.image,h=c.parentNode,p=document.createElement("div");p.innerHTML=Vc;var y=p.querySelector(".".concat(v,"-container")),N=y.querySelector(".".
concat(v,"-canvas")),k=y.querySelector(".".concat(v,"-drag-box")),x=y.querySelector(".".concat(v,"-crop-box")),S=x.querySelector(".".concat(v,"-face"));this.container=
h,this.cropper=y,this.canvas=N,this.dragBox=k,this.cropBox=x,this.viewBox=y.querySelector(".".concat(v,"-view-box")),this.face=S,N.appendChild(g),Ie(c,ue),h.insertBefore(
y,c.nextSibling),wt(g,gn),this.initPreview(),this.bind(),l.initialAspectRatio=Math.max(0,l.initialAspectRatio)||NaN,l.aspectRatio=Math.max(0,l.aspectRatio)||NaN,
l.viewMode=Math.max(0,Math.min(3,Math.round(l.viewMode)))||0,Ie(x,ue),l.guides||Ie(x.getElementsByClassName("".concat(v,"-dashed")),ue),l.center||Ie(x.getElementsByClassName(
"".concat(v,"-center")),ue),l.background&&Ie(y,"".concat(v,"-bg")),l.highlight||Ie(S,vn),l.cropBoxMovable&&(Ie(S,he),jn(S,yt,T)),l.cropBoxResizable||(Ie(x.getElementsByClassName(
"".concat(v,"-line")),ue),Ie(x.getElementsByClassName("".concat(v,"-point")),ue)),this.render(),this.ready=!0,this.setDragMode(l.dragMode),l.autoCrop&&this.crop(),
this.setData(l.data),We(l.ready)&&ot(c,_a,l.ready,{once:!0}),En(c,_a)}}},{key:"unbuild",value:function(){if(this.ready){this.ready=!1,this.unbind(),this.resetPreview();
var c=this.cropper.parentNode;c&&c.removeChild(this.cropper),wt(this.element,ue)}}},{key:"uncreate",value:function(){this.ready?(this.unbuild(),this.ready=!1,this.
cropped=!1):this.sizing?(this.sizingImage.onload=null,this.sizing=!1,this.sized=!1):this.reloading?(this.xhr.onabort=null,this.xhr.abort()):this.image&&this.stop()}}],
[{key:"noConflict",value:function(){return window.Cropper=hu,d}},{key:"setDefaults",value:function(c){se($a,bn(c)&&c)}}])})();return se(es.prototype,su,lu,cu,uu,
du,fu),es}))});var Cu=(function(){"use strict";let htmx={onLoad:null,process:null,on:null,off:null,trigger:null,ajax:null,find:null,findAll:null,closest:null,values:function(e,t){
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
e);let r=[];{let a=0,u=0;for(let f=0;f<t.length;f++){let m=t[f];if(m===","&&a===0){r.push(t.substring(u,f)),u=f+1;continue}m==="<"?a++:m==="/"&&f<t.length-1&&t[f+
1]===">"&&a--}u<t.length&&r.push(t.substring(u))}let o=[],i=[];for(;r.length>0;){let a=normalizeSelector(r.shift()),u;a.indexOf("closest ")===0?u=closest(asElement(
e),normalizeSelector(a.slice(8))):a.indexOf("find ")===0?u=find(asParentNode(e),normalizeSelector(a.slice(5))):a==="next"||a==="nextElementSibling"?u=asElement(
e).nextElementSibling:a.indexOf("next ")===0?u=scanForwardQuery(e,normalizeSelector(a.slice(5)),!!n):a==="previous"||a==="previousElementSibling"?u=asElement(e).
previousElementSibling:a.indexOf("previous ")===0?u=scanBackwardsQuery(e,normalizeSelector(a.slice(9)),!!n):a==="document"?u=document:a==="window"?u=window:a===
"body"?u=document.body:a==="root"?u=getRootNode(e,!!n):a==="host"?u=e.getRootNode().host:i.push(a),u&&o.push(u)}if(i.length>0){let a=i.join(","),u=asParentNode(
getRootNode(e,!!n));o.push(...toArray(u.querySelectorAll(a)))}return o}var scanForwardQuery=function(e,t,n){let r=asParentNode(getRootNode(e,n)).querySelectorAll(
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
r,o,!1);return a.length?(forEach(a,function(u){let f,m=t.cloneNode(!0);f=getDocument().createDocumentFragment(),f.appendChild(m),isInlineSwap(i,u)||(f=asParentNode(
m));let A={shouldSwap:!0,target:u,fragment:f};triggerEvent(u,"htmx:oobBeforeSwap",A)&&(u=A.target,A.shouldSwap&&(handlePreservedElements(f),swapWithStyle(i,u,u,
f,n),restorePreservedElements()),forEach(n.elts,function(w){triggerEvent(w,"htmx:oobAfterSwap",A)}))}),t.parentNode.removeChild(t)):(t.parentNode.removeChild(t),
triggerErrorEvent(getDocument().body,"htmx:oobErrorNoTarget",{content:t,target:o})),e}function restorePreservedElements(){let e=find("#--htmx-preserve-pantry--");
if(e){for(let t of[...e.children]){let n=find("#"+t.id);n.parentNode.moveBefore(t,n),n.remove()}e.remove()}}function handlePreservedElements(e){forEach(findAll(
e,"[hx-preserve], [data-hx-preserve]"),function(t){let n=getAttributeValue(t,"id"),r=getDocument().getElementById(n);if(r!=null)if(t.moveBefore){let o=find("#--\
htmx-preserve-pantry--");o==null&&(getDocument().body.insertAdjacentHTML("afterend","<div id='--htmx-preserve-pantry--'></div>"),o=find("#--htmx-preserve-pantry\
--")),o.moveBefore(r,null)}else t.parentNode.replaceChild(r,t)})}function handleAttributes(e,t,n){forEach(t.querySelectorAll("[id]"),function(r){let o=getRawAttribute(
r,"id");if(o&&o.length>0){let i=asParentNode(e),a=i&&i.querySelector(CSS.escape(r.tagName)+"#"+CSS.escape(o));if(a&&a!==i){let u=r.cloneNode();cloneAttributes(r,
a),n.tasks.push(function(){cloneAttributes(r,u)})}}})}function makeAjaxLoadTask(e){return function(){removeClassFromElement(e,htmx.config.addedClass),processNode(
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
let u=i[a];try{let f=u.handleSwap(e,n,r,o);if(f){if(Array.isArray(f))for(let m=0;m<f.length;m++){let A=f[m];A.nodeType!==Node.TEXT_NODE&&A.nodeType!==Node.COMMENT_NODE&&
o.tasks.push(makeAjaxLoadTask(A))}return}}catch(f){logError(f)}}e==="innerHTML"?swapInnerHTML(n,r,o):swapWithStyle(htmx.config.defaultSwapStyle,t,n,r,o)}}function findAndSwapOobElements(e,t,n){
var r=findAll(e,"[hx-swap-oob], [data-hx-swap-oob]");return forEach(r,function(o){if(htmx.config.allowNestedOobSwaps||o.parentElement===null){let i=getAttributeValue(
o,"hx-swap-oob");i!=null&&oobSwap(i,o,t,n)}else o.removeAttribute("hx-swap-oob"),o.removeAttribute("data-hx-swap-oob")}),r.length>0}function swap(e,t,n,r){r||(r=
{});let o=null,i=null,a=function(){maybeCall(r.beforeSwapCallback),e=resolveTarget(e);let m=r.contextElement?getRootNode(r.contextElement,!1):getDocument(),A=document.
activeElement,w={};w={elt:A,start:A?A.selectionStart:null,end:A?A.selectionEnd:null};let M=makeSettleInfo(e);if(n.swapStyle==="textContent")e.textContent=t;else{
let D=makeFragment(t);if(M.title=r.title||D.title,r.historyRequest&&(D=D.querySelector("[hx-history-elt],[data-hx-history-elt]")||D),r.selectOOB){let C=r.selectOOB.
split(",");for(let P=0;P<C.length;P++){let W=C[P].split(":",2),_=W[0].trim();_.indexOf("#")===0&&(_=_.substring(1));let v=W[1]||"true",T=D.querySelector("#"+_);
T&&oobSwap(v,T,M,m)}}if(findAndSwapOobElements(D,M,m),forEach(findAll(D,"template"),function(C){C.content&&findAndSwapOobElements(C.content,M,m)&&C.remove()}),r.
select){let C=getDocument().createDocumentFragment();forEach(D.querySelectorAll(r.select),function(P){C.appendChild(P)}),D=C}handlePreservedElements(D),swapWithStyle(
n.swapStyle,r.contextElement,e,D,M),restorePreservedElements()}if(w.elt&&!bodyContains(w.elt)&&getRawAttribute(w.elt,"id")){let D=document.getElementById(getRawAttribute(
w.elt,"id")),C={preventScroll:n.focusScroll!==void 0?!n.focusScroll:!htmx.config.defaultFocusScroll};if(D){if(w.start&&D.setSelectionRange)try{D.setSelectionRange(
w.start,w.end)}catch{}D.focus(C)}}removeClassFromElement(e,htmx.config.swappingClass),forEach(M.elts,function(D){D.classList&&addClassToElement(D,htmx.config.settlingClass),
triggerEvent(D,"htmx:afterSwap",r.eventInfo)}),maybeCall(r.afterSwapCallback),n.ignoreTitle||handleTitle(M.title);let I=function(){if(forEach(M.tasks,function(D){
D.call()}),forEach(M.elts,function(D){D.classList&&removeClassFromElement(D,htmx.config.settlingClass),triggerEvent(D,"htmx:afterSettle",r.eventInfo)}),r.anchor){
let D=asElement(resolveTarget("#"+r.anchor));D&&D.scrollIntoView({block:"start",behavior:"auto"})}updateScrollState(M.elts,n),maybeCall(r.afterSettleCallback),maybeCall(
o)};n.settleDelay>0?getWindow().setTimeout(I,n.settleDelay):I()},u=htmx.config.globalViewTransitions;n.hasOwnProperty("transition")&&(u=n.transition);let f=r.contextElement||
getDocument();if(u&&triggerEvent(f,"htmx:beforeTransition",r.eventInfo)&&typeof Promise<"u"&&document.startViewTransition){let m=new Promise(function(w,M){o=w,i=
M}),A=a;a=function(){document.startViewTransition(function(){return A(),m})}}try{n?.swapDelay&&n.swapDelay>0?getWindow().setTimeout(a,n.swapDelay):a()}catch(m){
throw triggerErrorEvent(f,"htmx:swapError",r.eventInfo),maybeCall(i),m}}function handleTriggerHeader(e,t,n){let r=e.getResponseHeader(t);if(r.indexOf("{")===0){
let o=parseJSON(r);for(let i in o)if(o.hasOwnProperty(i)){let a=o[i];isRawObject(a)?n=a.target!==void 0?a.target:n:a={value:a},triggerEvent(n,i,a)}}else{let o=r.
split(",");for(let i=0;i<o.length;i++)triggerEvent(n,o[i].trim(),[])}}let WHITESPACE=/\s/,WHITESPACE_OR_COMMA=/[\s,]/,SYMBOL_START=/[_$a-zA-Z]/,SYMBOL_CONT=/[_$a-zA-Z0-9]/,
STRINGISH_START=['"',"'","/"],NOT_WHITESPACE=/[^\s]/,COMBINED_SELECTOR_START=/[{(]/,COMBINED_SELECTOR_END=/[})]/;function tokenizeString(e){let t=[],n=0;for(;n<
e.length;){if(SYMBOL_START.exec(e.charAt(n))){for(var r=n;SYMBOL_CONT.exec(e.charAt(n+1));)n++;t.push(e.substring(r,n+1))}else if(STRINGISH_START.indexOf(e.charAt(
n))!==-1){let o=e.charAt(n);var r=n;for(n++;n<e.length&&e.charAt(n)!==o;)e.charAt(n)==="\\"&&n++,n++;t.push(e.substring(r,n+1))}else{let o=e.charAt(n);t.push(o)}
n++}return t}function isPossibleRelativeReference(e,t,n){return SYMBOL_START.exec(e.charAt(0))&&e!=="true"&&e!=="false"&&e!=="this"&&e!==n&&t!=="."}function maybeGenerateConditional(e,t,n){
if(t[0]==="["){t.shift();let r=1,o=" return (function("+n+"){ return (",i=null;for(;t.length>0;){let a=t[0];if(a==="]"){if(r--,r===0){i===null&&(o=o+"true"),t.shift(),
o+=")})";try{let u=maybeEval(e,function(){return Function(o)()},function(){return!0});return u.source=o,u}catch(u){return triggerErrorEvent(getDocument().body,"\
htmx:syntax:error",{error:u,source:o}),null}}}else a==="["&&r++;isPossibleRelativeReference(a,i,n)?o+="(("+n+"."+a+") ? ("+n+"."+a+") : (window."+a+"))":o=o+a,i=
t.shift()}}}function consumeUntil(e,t){let n="";for(;e.length>0&&!t.test(e[0]);)n+=e.shift();return n}function consumeCSSSelector(e){let t;return e.length>0&&COMBINED_SELECTOR_START.
test(e[0])?(e.shift(),t=consumeUntil(e,COMBINED_SELECTOR_END).trim(),e.shift()):t=consumeUntil(e,WHITESPACE_OR_COMMA),t}let INPUT_SELECTOR="input, textarea, sel\
ect";function parseAndCacheTrigger(e,t,n){let r=[],o=tokenizeString(t);do{consumeUntil(o,NOT_WHITESPACE);let u=o.length,f=consumeUntil(o,/[,\[\s]/);if(f!=="")if(f===
"every"){let m={trigger:"every"};consumeUntil(o,NOT_WHITESPACE),m.pollInterval=parseInterval(consumeUntil(o,/[,\[\s]/)),consumeUntil(o,NOT_WHITESPACE);var i=maybeGenerateConditional(
e,o,"event");i&&(m.eventFilter=i),r.push(m)}else{let m={trigger:f};var i=maybeGenerateConditional(e,o,"event");for(i&&(m.eventFilter=i),consumeUntil(o,NOT_WHITESPACE);o.
length>0&&o[0]!==",";){let w=o.shift();if(w==="changed")m.changed=!0;else if(w==="once")m.once=!0;else if(w==="consume")m.consume=!0;else if(w==="delay"&&o[0]===
":")o.shift(),m.delay=parseInterval(consumeUntil(o,WHITESPACE_OR_COMMA));else if(w==="from"&&o[0]===":"){if(o.shift(),COMBINED_SELECTOR_START.test(o[0]))var a=consumeCSSSelector(
o);else{var a=consumeUntil(o,WHITESPACE_OR_COMMA);if(a==="closest"||a==="find"||a==="next"||a==="previous"){o.shift();let I=consumeCSSSelector(o);I.length>0&&(a+=
" "+I)}}m.from=a}else w==="target"&&o[0]===":"?(o.shift(),m.target=consumeCSSSelector(o)):w==="throttle"&&o[0]===":"?(o.shift(),m.throttle=parseInterval(consumeUntil(
o,WHITESPACE_OR_COMMA))):w==="queue"&&o[0]===":"?(o.shift(),m.queue=consumeUntil(o,WHITESPACE_OR_COMMA)):w==="root"&&o[0]===":"?(o.shift(),m[w]=consumeCSSSelector(
o)):w==="threshold"&&o[0]===":"?(o.shift(),m[w]=consumeUntil(o,WHITESPACE_OR_COMMA)):triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()});consumeUntil(o,NOT_WHITESPACE)}
r.push(m)}o.length===u&&triggerErrorEvent(e,"htmx:syntax:error",{token:o.shift()}),consumeUntil(o,NOT_WHITESPACE)}while(o[0]===","&&o.shift());return n&&(n[t]=r),
r}function getTriggerSpecs(e){let t=getAttributeValue(e,"hx-trigger"),n=[];if(t){let r=htmx.config.triggerSpecsCache;n=r&&r[t]||parseAndCacheTrigger(e,t,r)}return n.
length>0?n:matches(e,"form")?[{trigger:"submit"}]:matches(e,'input[type="button"], input[type="submit"]')?[{trigger:"click"}]:matches(e,INPUT_SELECTOR)?[{trigger:"\
change"}]:[{trigger:"click"}]}function cancelPolling(e){getInternalData(e).cancelled=!0}function processPolling(e,t,n){let r=getInternalData(e);r.timeout=getWindow().
setTimeout(function(){bodyContains(e)&&r.cancelled!==!0&&(maybeFilterEvent(n,e,makeEvent("hx:poll:trigger",{triggerSpec:n,target:e}))||t(e),processPolling(e,t,n))},
n.pollInterval)}function isLocalLink(e){return location.hostname===e.hostname&&getRawAttribute(e,"href")&&getRawAttribute(e,"href").indexOf("#")!==0}function eltIsDisabled(e){
return closest(e,htmx.config.disableSelector)}function boostElement(e,t,n){if(e instanceof HTMLAnchorElement&&isLocalLink(e)&&(e.target===""||e.target==="_self")||
e.tagName==="FORM"&&String(getRawAttribute(e,"method")).toLowerCase()!=="dialog"){t.boosted=!0;let r,o;if(e.tagName==="A")r="get",o=getRawAttribute(e,"href");else{
let i=getRawAttribute(e,"method");r=i?i.toLowerCase():"get",o=getRawAttribute(e,"action"),(o==null||o==="")&&(o=location.href),r==="get"&&o.includes("?")&&(o=o.
replace(/\?[^#]+/,""))}n.forEach(function(i){addEventListener(e,function(a,u){let f=asElement(a);if(eltIsDisabled(f)){cleanUpElement(f);return}issueAjaxRequest(
r,o,f,u)},t,i,!0)})}}function shouldCancel(e,t){if(e.type==="submit"&&t.tagName==="FORM")return!0;if(e.type==="click"){let n=t.closest('input[type="submit"], bu\
tton');if(n&&n.form&&n.type==="submit")return!0;let r=t.closest("a"),o=/^#.+/;if(r&&r.href&&!o.test(r.getAttribute("href")))return!0}return!1}function ignoreBoostedAnchorCtrlClick(e,t){
return getInternalData(e).boosted&&e instanceof HTMLAnchorElement&&t.type==="click"&&(t.ctrlKey||t.metaKey)}function maybeFilterEvent(e,t,n){let r=e.eventFilter;
if(r)try{return r.call(t,n)!==!0}catch(o){let i=r.source;return triggerErrorEvent(getDocument().body,"htmx:eventFilter:error",{error:o,source:i}),!0}return!1}function addEventListener(e,t,n,r,o){
let i=getInternalData(e),a;r.from?a=querySelectorAllExt(e,r.from):a=[e],r.changed&&("lastValue"in i||(i.lastValue=new WeakMap),a.forEach(function(u){i.lastValue.
has(r)||i.lastValue.set(r,new WeakMap),i.lastValue.get(r).set(u,u.value)})),forEach(a,function(u){let f=function(m){if(!bodyContains(e)){u.removeEventListener(r.
trigger,f);return}if(ignoreBoostedAnchorCtrlClick(e,m)||((o||shouldCancel(m,u))&&m.preventDefault(),maybeFilterEvent(r,e,m)))return;let A=getInternalData(m);if(A.
triggerSpec=r,A.handledFor==null&&(A.handledFor=[]),A.handledFor.indexOf(e)<0){if(A.handledFor.push(e),r.consume&&m.stopPropagation(),r.target&&m.target&&!matches(
asElement(m.target),r.target))return;if(r.once){if(i.triggeredOnce)return;i.triggeredOnce=!0}if(r.changed){let w=m.target,M=w.value,I=i.lastValue.get(r);if(I.has(
w)&&I.get(w)===M)return;I.set(w,M)}if(i.delayed&&clearTimeout(i.delayed),i.throttle)return;r.throttle>0?i.throttle||(triggerEvent(e,"htmx:trigger"),t(e,m),i.throttle=
getWindow().setTimeout(function(){i.throttle=null},r.throttle)):r.delay>0?i.delayed=getWindow().setTimeout(function(){triggerEvent(e,"htmx:trigger"),t(e,m)},r.delay):
(triggerEvent(e,"htmx:trigger"),t(e,m))}};n.listenerInfos==null&&(n.listenerInfos=[]),n.listenerInfos.push({trigger:r.trigger,listener:f,on:u}),u.addEventListener(
r.trigger,f)})}let windowIsScrolling=!1,scrollHandler=null;function initScrollHandler(){scrollHandler||(scrollHandler=function(){windowIsScrolling=!0},window.addEventListener(
"scroll",scrollHandler),window.addEventListener("resize",scrollHandler),setInterval(function(){windowIsScrolling&&(windowIsScrolling=!1,forEach(getDocument().querySelectorAll(
"[hx-trigger*='revealed'],[data-hx-trigger*='revealed']"),function(e){maybeReveal(e)}))},200))}function maybeReveal(e){!hasAttribute(e,"data-hx-revealed")&&isScrolledIntoView(
e)&&(e.setAttribute("data-hx-revealed","true"),getInternalData(e).initHash?triggerEvent(e,"revealed"):e.addEventListener("htmx:afterProcessNode",function(){triggerEvent(
e,"revealed")},{once:!0}))}function loadImmediately(e,t,n,r){let o=function(){n.loaded||(n.loaded=!0,triggerEvent(e,"htmx:trigger"),t(e))};r>0?getWindow().setTimeout(
o,r):o()}function processVerbs(e,t,n){let r=!1;return forEach(VERBS,function(o){if(hasAttribute(e,"hx-"+o)){let i=getAttributeValue(e,"hx-"+o);r=!0,t.path=i,t.verb=
o,n.forEach(function(a){addTriggerHandler(e,a,t,function(u,f){let m=asElement(u);if(eltIsDisabled(m)){cleanUpElement(m);return}issueAjaxRequest(o,i,m,f)})})}}),
r}function addTriggerHandler(e,t,n,r){if(t.trigger==="revealed")initScrollHandler(),addEventListener(e,r,n,t),maybeReveal(asElement(e));else if(t.trigger==="int\
ersect"){let o={};t.root&&(o.root=querySelectorExt(e,t.root)),t.threshold&&(o.threshold=parseFloat(t.threshold)),new IntersectionObserver(function(a){for(let u=0;u<
a.length;u++)if(a[u].isIntersecting){triggerEvent(e,"intersect");break}},o).observe(asElement(e)),addEventListener(asElement(e),r,n,t)}else!n.firstInitCompleted&&
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
sessionStorage.getItem("htmx-history-cache"))||[];for(let u=0;u<i.length;u++)if(i[u].url===e){i.splice(u,1);break}let a={url:e,content:n,title:r,scroll:o};for(triggerEvent(
getDocument().body,"htmx:historyItemCreated",{item:a,cache:i}),i.push(a);i.length>htmx.config.historyCacheSize;)i.shift();for(;i.length>0;)try{sessionStorage.setItem(
"htmx-history-cache",JSON.stringify(i));break}catch(u){triggerErrorEvent(getDocument().body,"htmx:historyCacheError",{cause:u,cache:i}),i.shift()}}function getCachedHistory(e){
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
let n=[],r=new FormData,o=new FormData,i=[],a=getInternalData(e);a.lastButtonClicked&&!bodyContains(a.lastButtonClicked)&&(a.lastButtonClicked=null);let u=e instanceof
HTMLFormElement&&e.noValidate!==!0||getAttributeValue(e,"hx-validate")==="true";if(a.lastButtonClicked&&(u=u&&a.lastButtonClicked.formNoValidate!==!0),t!=="get"&&
processInputValue(n,o,i,getRelatedForm(e),u),processInputValue(n,r,i,e,u),a.lastButtonClicked||e.tagName==="BUTTON"||e.tagName==="INPUT"&&getRawAttribute(e,"typ\
e")==="submit"){let m=a.lastButtonClicked||e,A=getRawAttribute(m,"name");addValueToFormData(A,m.value,o)}let f=findAttributeTargets(e,"hx-include");return forEach(
f,function(m){processInputValue(n,r,i,asElement(m),u),matches(m,"form")||forEach(asParentNode(m).querySelectorAll(INPUT_SELECTOR),function(A){processInputValue(
n,r,i,A,u)})}),overrideFormData(r,o),{errors:i,formData:r,values:formDataProxy(r)}}function appendParam(e,t,n){e!==""&&(e+="&"),String(n)==="[object Object]"&&(n=
JSON.stringify(n));let r=encodeURIComponent(n);return e+=encodeURIComponent(t)+"="+r,e}function urlEncode(e){e=formDataFromObject(e);let t="";return e.forEach(function(n,r){
t=appendParam(t,r,n)}),t}function getHeaders(e,t,n){let r={"HX-Request":"true","HX-Trigger":getRawAttribute(e,"id"),"HX-Trigger-Name":getRawAttribute(e,"name"),
"HX-Target":getAttributeValue(t,"id"),"HX-Current-URL":location.href};return getValuesForElement(e,"hx-headers",!1,r),n!==void 0&&(r["HX-Prompt"]=n),getInternalData(
e).boosted&&(r["HX-Boosted"]="true"),r}function filterValues(e,t){let n=getClosestAttributeValue(t,"hx-params");if(n){if(n==="none")return new FormData;if(n==="\
*")return e;if(n.indexOf("not ")===0)return forEach(n.slice(4).split(","),function(r){r=r.trim(),e.delete(r)}),e;{let r=new FormData;return forEach(n.split(","),
function(o){o=o.trim(),e.has(o)&&e.getAll(o).forEach(function(i){r.append(o,i)})}),r}}else return e}function isAnchorLink(e){return!!getRawAttribute(e,"href")&&
getRawAttribute(e,"href").indexOf("#")>=0}function getSwapSpecification(e,t){let n=t||getClosestAttributeValue(e,"hx-swap"),r={swapStyle:getInternalData(e).boosted?
"innerHTML":htmx.config.defaultSwapStyle,swapDelay:htmx.config.defaultSwapDelay,settleDelay:htmx.config.defaultSettleDelay};if(htmx.config.scrollIntoViewOnBoost&&
getInternalData(e).boosted&&!isAnchorLink(e)&&(r.show="top"),n){let a=splitOnWhitespace(n);if(a.length>0)for(let u=0;u<a.length;u++){let f=a[u];if(f.indexOf("sw\
ap:")===0)r.swapDelay=parseInterval(f.slice(5));else if(f.indexOf("settle:")===0)r.settleDelay=parseInterval(f.slice(7));else if(f.indexOf("transition:")===0)r.
transition=f.slice(11)==="true";else if(f.indexOf("ignoreTitle:")===0)r.ignoreTitle=f.slice(12)==="true";else if(f.indexOf("scroll:")===0){var o=f.slice(7).split(
":");let A=o.pop();var i=o.length>0?o.join(":"):null;r.scroll=A,r.scrollTarget=i}else if(f.indexOf("show:")===0){var o=f.slice(5).split(":");let w=o.pop();var i=o.
length>0?o.join(":"):null;r.show=w,r.showTarget=i}else if(f.indexOf("focus-scroll:")===0){let m=f.slice(13);r.focusScroll=m=="true"}else u==0?r.swapStyle=f:logError(
"Unknown modifier in hx-swap: "+f)}}return r}function usesFormData(e){return getClosestAttributeValue(e,"hx-encoding")==="multipart/form-data"||matches(e,"form")&&
getRawAttribute(e,"enctype")==="multipart/form-data"}function encodeParamsForBody(e,t,n){let r=null;return withExtensions(t,function(o){r==null&&(r=o.encodeParameters(
e,n,t))}),r??(usesFormData(t)?overrideFormData(new FormData,formDataFromObject(n)):urlEncode(n))}function makeSettleInfo(e){return{tasks:[],elts:[e]}}function updateScrollState(e,t){
let n=e[0],r=e[e.length-1];if(t.scroll){var o=null;t.scrollTarget&&(o=asElement(querySelectorExt(n,t.scrollTarget))),t.scroll==="top"&&(n||o)&&(o=o||n,o.scrollTop=
0),t.scroll==="bottom"&&(r||o)&&(o=o||r,o.scrollTop=o.scrollHeight),typeof t.scroll=="number"&&getWindow().setTimeout(function(){window.scrollTo(0,t.scroll)},0)}
if(t.show){var o=null;if(t.showTarget){let a=t.showTarget;t.showTarget==="window"&&(a="body"),o=asElement(querySelectorExt(n,a))}t.show==="top"&&(n||o)&&(o=o||n,
o.scrollIntoView({block:"start",behavior:htmx.config.scrollBehavior})),t.show==="bottom"&&(r||o)&&(o=o||r,o.scrollIntoView({block:"end",behavior:htmx.config.scrollBehavior}))}}
function getValuesForElement(e,t,n,r,o){if(r==null&&(r={}),e==null)return r;let i=getAttributeValue(e,t);if(i){let a=i.trim(),u=n;if(a==="unset")return null;a.indexOf(
"javascript:")===0?(a=a.slice(11),u=!0):a.indexOf("js:")===0&&(a=a.slice(3),u=!0),a.indexOf("{")!==0&&(a="{"+a+"}");let f;u?f=maybeEval(e,function(){return o?Function(
"event","return ("+a+")").call(e,o):Function("return ("+a+")").call(e)},{}):f=parseJSON(a);for(let m in f)f.hasOwnProperty(m)&&r[m]==null&&(r[m]=f[m])}return getValuesForElement(
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
return Reflect.getOwnPropertyDescriptor(Object.fromEntries(t),n)}})}function issueAjaxRequest(e,t,n,r,o,i){let a=null,u=null;if(o=o??{},o.returnPromise&&typeof Promise<
"u")var f=new Promise(function(te,me){a=te,u=me});n==null&&(n=getDocument().body);let m=o.handler||handleAjaxResponse,A=o.select||null;if(!bodyContains(n))return maybeCall(
a),f;let w=o.targetOverride||asElement(getTarget(n));if(w==null||w==DUMMY_ELT)return triggerErrorEvent(n,"htmx:targetError",{target:getClosestAttributeValue(n,"\
hx-target")}),maybeCall(u),f;let M=getInternalData(n),I=M.lastButtonClicked;if(I){let te=getRawAttribute(I,"formaction");te!=null&&(t=te);let me=getRawAttribute(
I,"formmethod");if(me!=null)if(VERBS.includes(me.toLowerCase()))e=me;else return maybeCall(a),f}let D=getClosestAttributeValue(n,"hx-confirm");if(i===void 0&&triggerEvent(
n,"htmx:confirm",{target:w,elt:n,path:t,verb:e,triggeringEvent:r,etc:o,issueRequest:function(ze){return issueAjaxRequest(e,t,n,r,o,!!ze)},question:D})===!1)return maybeCall(
a),f;let C=n,P=getClosestAttributeValue(n,"hx-sync"),W=null,_=!1;if(P){let te=P.split(":"),me=te[0].trim();if(me==="this"?C=findThisElement(n,"hx-sync"):C=asElement(
querySelectorExt(n,me)),P=(te[1]||"drop").trim(),M=getInternalData(C),P==="drop"&&M.xhr&&M.abortable!==!0)return maybeCall(a),f;if(P==="abort"){if(M.xhr)return maybeCall(
a),f;_=!0}else P==="replace"?triggerEvent(C,"htmx:abort"):P.indexOf("queue")===0&&(W=(P.split(" ")[1]||"last").trim())}if(M.xhr)if(M.abortable)triggerEvent(C,"h\
tmx:abort");else{if(W==null){if(r){let te=getInternalData(r);te&&te.triggerSpec&&te.triggerSpec.queue&&(W=te.triggerSpec.queue)}W==null&&(W="last")}return M.queuedRequests==
null&&(M.queuedRequests=[]),W==="first"&&M.queuedRequests.length===0?M.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)}):W==="all"?M.queuedRequests.push(
function(){issueAjaxRequest(e,t,n,r,o)}):W==="last"&&(M.queuedRequests=[],M.queuedRequests.push(function(){issueAjaxRequest(e,t,n,r,o)})),maybeCall(a),f}let v=new XMLHttpRequest;
M.xhr=v,M.abortable=_;let T=function(){M.xhr=null,M.abortable=!1,M.queuedRequests!=null&&M.queuedRequests.length>0&&M.queuedRequests.shift()()},E=getClosestAttributeValue(
n,"hx-prompt");if(E){var b=prompt(E);if(b===null||!triggerEvent(n,"htmx:prompt",{prompt:b,target:w}))return maybeCall(a),T(),f}if(D&&!i&&!confirm(D))return maybeCall(
a),T(),f;let L=getHeaders(n,w,b);e!=="get"&&!usesFormData(n)&&(L["Content-Type"]="application/x-www-form-urlencoded"),o.headers&&(L=mergeObjects(L,o.headers));let O=getInputValues(
n,e),B=O.errors,F=O.formData;o.values&&overrideFormData(F,formDataFromObject(o.values));let V=formDataFromObject(getExpressionVars(n,r)),j=overrideFormData(F,V),
G=filterValues(j,n);htmx.config.getCacheBusterParam&&e==="get"&&G.set("org.htmx.cache-buster",getRawAttribute(w,"id")||"true"),(t==null||t==="")&&(t=location.href);
let xe=getValuesForElement(n,"hx-request"),ie=getInternalData(n).boosted,Ne=htmx.config.methodsThatUseUrlParams.indexOf(e)>=0,be={boosted:ie,useUrlParams:Ne,formData:G,
parameters:formDataProxy(G),unfilteredFormData:j,unfilteredParameters:formDataProxy(j),headers:L,elt:n,target:w,verb:e,errors:B,withCredentials:o.credentials||xe.
credentials||htmx.config.withCredentials,timeout:o.timeout||xe.timeout||htmx.config.timeout,path:t,triggeringEvent:r};if(!triggerEvent(n,"htmx:configRequest",be))
return maybeCall(a),T(),f;if(t=be.path,e=be.verb,L=be.headers,G=formDataFromObject(be.parameters),B=be.errors,Ne=be.useUrlParams,B&&B.length>0)return triggerEvent(
n,"htmx:validation:halted",be),maybeCall(a),T(),f;let ue=t.split("#"),gn=ue[0],vn=ue[1],He=t;if(Ne&&(He=gn,!G.keys().next().done&&(He.indexOf("?")<0?He+="?":He+=
"&",He+=urlEncode(G),vn&&(He+="#"+vn))),!verifyPath(n,He,be))return triggerErrorEvent(n,"htmx:invalidPath",be),maybeCall(u),T(),f;if(v.open(e.toUpperCase(),He,!0),
v.overrideMimeType("text/html"),v.withCredentials=be.withCredentials,v.timeout=be.timeout,!xe.noHeaders){for(let te in L)if(L.hasOwnProperty(te)){let me=L[te];safelySetHeaderValue(
v,te,me)}}let he={xhr:v,target:w,requestConfig:be,etc:o,boosted:ie,select:A,pathInfo:{requestPath:t,finalRequestPath:He,responsePath:null,anchor:vn}};if(v.onload=
function(){try{let te=hierarchyForElt(n);if(he.pathInfo.responsePath=getPathFromResponse(v),m(n,he),he.keepIndicators!==!0&&removeRequestIndicators(yt,Ot),triggerEvent(
n,"htmx:afterRequest",he),triggerEvent(n,"htmx:afterOnLoad",he),!bodyContains(n)){let me=null;for(;te.length>0&&me==null;){let ze=te.shift();bodyContains(ze)&&(me=
ze)}me&&(triggerEvent(me,"htmx:afterRequest",he),triggerEvent(me,"htmx:afterOnLoad",he))}maybeCall(a)}catch(te){throw triggerErrorEvent(n,"htmx:onLoadError",mergeObjects(
{error:te},he)),te}finally{T()}},v.onerror=function(){removeRequestIndicators(yt,Ot),triggerErrorEvent(n,"htmx:afterRequest",he),triggerErrorEvent(n,"htmx:sendE\
rror",he),maybeCall(u),T()},v.onabort=function(){removeRequestIndicators(yt,Ot),triggerErrorEvent(n,"htmx:afterRequest",he),triggerErrorEvent(n,"htmx:sendAbort",
he),maybeCall(u),T()},v.ontimeout=function(){removeRequestIndicators(yt,Ot),triggerErrorEvent(n,"htmx:afterRequest",he),triggerErrorEvent(n,"htmx:timeout",he),maybeCall(
u),T()},!triggerEvent(n,"htmx:beforeRequest",he))return maybeCall(a),T(),f;var yt=addRequestIndicatorClasses(n),Ot=disableElements(n);forEach(["loadstart","load\
end","progress","abort"],function(te){forEach([v,v.upload],function(me){me.addEventListener(te,function(ze){triggerEvent(n,"htmx:xhr:"+te,{lengthComputable:ze.lengthComputable,
loaded:ze.loaded,total:ze.total})})})}),triggerEvent(n,"htmx:beforeSend",he);let $n=Ne?null:encodeParamsForBody(v,n,G);return v.send($n),f}function determineHistoryUpdates(e,t){
let n=t.xhr,r=null,o=null;if(hasHeader(n,/HX-Push:/i)?(r=n.getResponseHeader("HX-Push"),o="push"):hasHeader(n,/HX-Push-Url:/i)?(r=n.getResponseHeader("HX-Push-U\
rl"),o="push"):hasHeader(n,/HX-Replace-Url:/i)&&(r=n.getResponseHeader("HX-Replace-Url"),o="replace"),r)return r==="false"?{}:{type:o,path:r};let i=t.pathInfo.finalRequestPath,
a=t.pathInfo.responsePath,u=t.etc.push||getClosestAttributeValue(e,"hx-push-url"),f=t.etc.replace||getClosestAttributeValue(e,"hx-replace-url");u==="false"&&(u=
null),f==="false"&&(f=null);let m=getInternalData(e).boosted,A=null,w=null;return u?(A="push",w=u):f?(A="replace",w=f):m&&(A="push",w=a||i),w?(w==="true"&&(w=a||
i),t.pathInfo.anchor&&w.indexOf("#")===-1&&(w=w+"#"+t.pathInfo.anchor),{type:A,path:w}):{}}function codeMatches(e,t){var n=new RegExp(e.code);return n.test(t.toString(
10))}function resolveResponseHandling(e){for(var t=0;t<htmx.config.responseHandling.length;t++){var n=htmx.config.responseHandling[t];if(codeMatches(n,e.status))
return n}return{swap:!1}}function handleTitle(e){if(e){let t=find("title");t?t.textContent=e:window.document.title=e}}function resolveRetarget(e,t){if(t==="this")
return e;let n=asElement(querySelectorExt(e,t));if(n==null)throw triggerErrorEvent(e,"htmx:targetError",{target:t}),new Error(`Invalid re-target ${t}`);return n}
function handleAjaxResponse(e,t){let n=t.xhr,r=t.target,o=t.etc,i=t.select;if(!triggerEvent(e,"htmx:beforeOnLoad",t))return;if(hasHeader(n,/HX-Trigger:/i)&&handleTriggerHeader(
n,"HX-Trigger",e),hasHeader(n,/HX-Location:/i)){let _=n.getResponseHeader("HX-Location");var a={};_.indexOf("{")===0&&(a=parseJSON(_),_=a.path,delete a.path),a.
push=a.push??"true",ajaxHelper("get",_,a);return}let u=hasHeader(n,/HX-Refresh:/i)&&n.getResponseHeader("HX-Refresh")==="true";if(hasHeader(n,/HX-Redirect:/i)){
t.keepIndicators=!0,htmx.location.href=n.getResponseHeader("HX-Redirect"),u&&htmx.location.reload();return}if(u){t.keepIndicators=!0,htmx.location.reload();return}
let f=determineHistoryUpdates(e,t),m=resolveResponseHandling(n),A=m.swap,w=!!m.error,M=htmx.config.ignoreTitle||m.ignoreTitle,I=m.select;m.target&&(t.target=resolveRetarget(
e,m.target));var D=o.swapOverride;D==null&&m.swapOverride&&(D=m.swapOverride),hasHeader(n,/HX-Retarget:/i)&&(t.target=resolveRetarget(e,n.getResponseHeader("HX-\
Retarget"))),hasHeader(n,/HX-Reswap:/i)&&(D=n.getResponseHeader("HX-Reswap"));var C=n.response,P=mergeObjects({shouldSwap:A,serverResponse:C,isError:w,ignoreTitle:M,
selectOverride:I,swapOverride:D},t);if(!(m.event&&!triggerEvent(r,m.event,P))&&triggerEvent(r,"htmx:beforeSwap",P)){if(r=P.target,C=P.serverResponse,w=P.isError,
M=P.ignoreTitle,I=P.selectOverride,D=P.swapOverride,t.target=r,t.failed=w,t.successful=!w,P.shouldSwap){n.status===286&&cancelPolling(e),withExtensions(e,function(T){
C=T.transformResponse(C,n,e)}),f.type&&saveCurrentPageToHistory();var W=getSwapSpecification(e,D);W.hasOwnProperty("ignoreTitle")||(W.ignoreTitle=M),addClassToElement(
r,htmx.config.swappingClass),i&&(I=i),hasHeader(n,/HX-Reselect:/i)&&(I=n.getResponseHeader("HX-Reselect"));let _=o.selectOOB||getClosestAttributeValue(e,"hx-sel\
ect-oob"),v=getClosestAttributeValue(e,"hx-select");swap(r,C,W,{select:I==="unset"?null:I||v,selectOOB:_,eventInfo:t,anchor:t.pathInfo.anchor,contextElement:e,afterSwapCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Swap:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Swap",T)}},afterSettleCallback:function(){
if(hasHeader(n,/HX-Trigger-After-Settle:/i)){let T=e;bodyContains(e)||(T=getDocument().body),handleTriggerHeader(n,"HX-Trigger-After-Settle",T)}},beforeSwapCallback:function(){
f.type&&(triggerEvent(getDocument().body,"htmx:beforeHistoryUpdate",mergeObjects({history:f},t)),f.type==="push"?(pushUrlIntoHistory(f.path),triggerEvent(getDocument().
body,"htmx:pushedIntoHistory",{path:f.path})):(replaceUrlInHistory(f.path),triggerEvent(getDocument().body,"htmx:replacedInHistory",{path:f.path})))}})}w&&triggerErrorEvent(
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
n(r)},getWindow().setTimeout(function(){triggerEvent(e,"htmx:load",{}),e=null},0)}),htmx})(),Or=Cu;var On={};Le(On,{add:()=>Vu,addSection:()=>xs,announce:()=>on,copy:()=>$t,hide:()=>jt,move:()=>ft,moveSection:()=>Qn,moveTo:()=>Ur,nameOf:()=>kn,place:()=>Wr,remove:()=>Lt,
removeSection:()=>Xr,rowOf:()=>dt,sectionOf:()=>Jn,start:()=>Xu});var Rr=document.body.dataset.csrf||"",Mr,Au=3e4,nn=class extends Error{constructor(t,n={}){super(n.message||(t?"服务出了点问题，请稍后再试":"网络不通")),
this.status=t,this.error=n.error||"",this.fields=n.fields||{}}};function Lr(){return Rr}async function Me(e,t={}){for(let n=0;;n++){let r=await Xo(e,t);if(r.ok)
return Ir(r);let o=new nn(r.status,await Ir(r).catch(()=>({})));if(n>2)throw o;if(r.status===401)await Nr();else{if(r.status===403&&!await Du())throw o;if(r.status!==
403)throw o}}}async function Xo(e,{method:t="GET",json:n,body:r,headers:o={},signal:i=AbortSignal.timeout(Au)}){let a={Accept:"application/json","X-CSRF-Token":Rr,
...o};n&&(a["Content-Type"]="application/json");try{return await fetch(e,{method:t,headers:a,body:n?JSON.stringify(n):r,signal:i,redirect:"error"})}catch(u){throw u.
name==="AbortError"?u:new nn(0)}}async function Ir(e){try{let t=await e.text();return(e.headers.get("Content-Type")||"").includes("json")?JSON.parse(t):t}catch(t){
throw t.name==="AbortError"?t:new nn(0)}}async function Du(){let e=await Xo("/admin/session",{});if(e.status===401)return await Nr(),!0;if(!e.ok)return!1;let t=await Ir(
e);return!t.csrf||t.csrf===Rr?!1:(is(t.csrf),!0)}function Nr(){return Mr=Mr||new Promise(e=>Tu(e)).finally(()=>{Mr=void 0}),Mr}function Tu(e){let t=document.getElementById(
"signin"),n=t.querySelector("form"),r=t.querySelector("[data-wrong]"),o=document.activeElement,i=()=>t.showModal(),a=async u=>{u.preventDefault(),r.hidden=!0;let f=await ku(
n);if(f){r.textContent=f,r.hidden=!1;return}n.removeEventListener("submit",a),t.removeEventListener("close",i),n.elements.password.value="",t.close(),o?.focus?.(),
e()};n.addEventListener("submit",a),t.addEventListener("close",i),t.open||t.showModal(),(n.elements.login.value?n.elements.password:n.elements.login).focus()}async function ku(e){
try{let t=await Xo("/admin/login",{method:"POST",body:new URLSearchParams(new FormData(e))}),n=await Ir(t);return t.ok?(is(n.csrf),""):n.message||"登录失败，请再试一次"}catch(t){
return t.message}}function is(e){Rr=e,document.body.dataset.csrf=e,document.querySelectorAll("input[name=_csrf]").forEach(t=>{t.value=e})}var Hr=class{constructor(t,n){this.prefix="sanduan:edits:"+t+":",this.key=this.prefix+n,this.left=!1,this.kept=!1}save(t,n){let r=this.left?0:Date.now(),o=t.length>
0||n.length>0;try{o?localStorage.setItem(this.key,JSON.stringify({queue:t,held:n,beat:r})):localStorage.removeItem(this.key),this.kept=o}catch{this.kept=!1}}taken(){
return this.kept&&localStorage.getItem(this.key)===null}orphans(){let t={queue:[],held:[]};try{for(let n of Object.keys(localStorage)){if(!n.startsWith(this.prefix)||
n===this.key)continue;let r=Ou(localStorage.getItem(n));r&&Math.abs(Date.now()-r.beat)<12e3||(localStorage.removeItem(n),r&&(t.queue.push(...r.queue),t.held.push(
...r.held)))}}catch{}return t}};function Ou(e){try{let t=JSON.parse(e);return Array.isArray(t.queue)&&Array.isArray(t.held)?t:null}catch{return null}}var qr=document.body,$={id:qr.dataset.page,base:"/admin/pages/"+qr.dataset.page,locked:qr.dataset.locked==="on",rev:Number(qr.dataset.rev||0),tab:Br(),hash:""},
Mu=600,Iu=4e5,Ru=100,as=[1e3,2e3,4e3,8e3,15e3],rn=new Hr($.id,$.tab),ye=[],Ke=[],$o=new Map,jo,xn,Pr,Yo=!1,cs=0,Sn="saved",us=Date.now();function Br(){return Array.
from(crypto.getRandomValues(new Uint8Array(12)),e=>e.toString(16).padStart(2,"0")).join("")}function Ee(e){let t={key:Br(),...e},n=new Promise(r=>{$o.set(t.key,
r)});return ye.push(t),ds(),Fr(),An(),n}function _r(e,t){let n=performance.now()+Mu;rn.taken()&&Rt();let r=ye.at(-1);r?.name===e&&!r.sent?Object.assign(r,t,{due:n,
from:r.from}):ye.push({key:Br(),name:e,due:n,...t}),Fr()}function Fr(){Rt(),Sn!=="offline"&&Sn!=="failed"&&Cn("saving"),clearTimeout(jo);let e=ye.at(-1)?.due;e&&
(jo=setTimeout(An,Math.max(0,e-performance.now())))}function ds(){for(let e of ye)e.due=0}function Rt(){if(rn.taken())for(let e of ye)e.sent=!0;rn.save(ye,Ke)}function Ut(){
return ye.length>0||Ke.length>0}function Xt(){return Ke.slice()}function zn(e,t){let n=Ke.find(r=>r.edit.key===e);return n?(Ke=Ke.filter(r=>r!==n),Rt(),t?Ee({...fs(
n.edit),key:Br(),force:!0}):(gs(),Promise.resolve())):Promise.resolve()}async function at(){for(clearTimeout(xn),xn=void 0;ye.length;)if(ds(),await An(),xn)return!1;
return!0}function Go(){return Yo=!0,An()}function An(){return Pr||(Pr=Lu().finally(()=>{Pr=void 0})),Pr}async function Lu(){clearTimeout(jo);for(let e=ss();e.length||
Yo;e=ss()){Yo=!1;for(let t of e)t.sent=!0;Rt(),e.length&&Sn==="saved"&&Cn("saving");try{await hs(e),cs=0}catch(t){if(!await ps(t,e))return}}gs(),ye.length&&Fr()}
function ss(){let e=0,t=0;for(let n of ye){if(e+=JSON.stringify(n).length,n.due>performance.now()+5||t===Ru||t&&e>Iu)break;t++}return ye.slice(0,t)}function fs({
name:e,sent:t,due:n,...r}){return r}async function hs(e){let t=document.querySelector("form#sheet"),n=t?{block:t.dataset.block||"",panel:t.dataset.panel||"",base:t.
elements._base?.value||""}:{},r=await Me($.base+"/edits",{method:"POST",json:{edits:e.map(fs),rev:$.rev,outline:$.hash,open:n}});if(r.results?.length!==e.length)
throw new nn(0);$.rev=r.rev,$.hash=r.hash,e.length&&(us=r.at),ye=ye.filter(o=>!e.includes(o)),e.forEach((o,i)=>ms(o,r.results[i])),Rt(),Gn("draft:answer",Object.
assign(r,{sent:e,open:n}))}var zo=(e,t)=>e.do===t.do&&e.block===t.block&&e.panel===t.panel&&e.path===t.path;function ms(e,t){let n=e.do==="set"||e.do==="text";if(t.
base)for(let r of ye)zo(r,e)&&r.base===e.base&&(r.base=t.base);n&&!t.ok?Nu(e,t):n?Ke=Ke.filter(r=>!zo(r.edit,e)||r.result.theirs?.length):t.ok||we(t.message),t.
ok&&t.say&&we(t.say,{undo:t.undo}),$o.get(e.key)?.(t),$o.delete(e.key)}function Nu(e,t){let n=Ke.find(i=>zo(i.edit,e)),r=[...(n?.result.theirs||[]).filter(i=>!t.
theirs?.some(a=>a.Path===i.Path)),...t.theirs||[]],o={edit:{...e,base:n?n.edit.base:e.base},result:{...t,theirs:r}};Ke=[...Ke.filter(i=>i!==n),o],Gn("draft:held",
o)}async function ps(e,t){if(!t.length)return!0;let n=[400,409,413,415,422].includes(e.status);if(n&&t.length>1){for(let r of t)try{await hs([r])}catch(o){if(!await ps(
o,[r]))return!1}return!0}return n?(ye=ye.filter(r=>r!==t[0]),ms(t[0],{ok:!1,error:e.error,message:e.message}),Rt(),!0):(Cn(e.status?"failed":"offline",e.status?
e.message:""),clearTimeout(xn),xn=setTimeout(()=>{xn=void 0,An()},as[Math.min(cs++,as.length-1)]),!1)}function gs(){ye.length||(Ke.length?Cn("failed"):Sn!=="sav\
ed"&&Cn("saved"))}function Cn(e,t=""){Sn=e,Gn("draft:state",{state:Sn,at:us,message:t,kept:rn.kept})}function Gn(e,t){document.dispatchEvent(new CustomEvent(e,{
detail:t}))}function we(e,{undo:t}={}){Gn("draft:say",{words:e,undo:t})}function vs(){ls(),setInterval(()=>{Ut()&&Rt(),ls()},4e3),addEventListener("online",()=>at()),
addEventListener("offline",()=>{ye.length&&Cn("offline")}),document.addEventListener("visibilitychange",()=>{document.hidden&&ye.length&&at()}),addEventListener(
"pagehide",()=>{rn.left=!0,Rt()}),addEventListener("pageshow",e=>{rn.left=!1,e.persisted&&(Rt(),Go())})}function ls(){if($.locked)return;let e=rn.orphans();!e.queue.
length&&!e.held.length||(ye.unshift(...e.queue.map(t=>({...t,due:0,sent:!0}))),Ke.push(...e.held),Fr(),e.held.length&&Gn("draft:left"),An())}var Zo={};Le(Zo,{at:()=>pe,named:()=>Qo,open:()=>Ae,reload:()=>Kn,reveal:()=>Tn,start:()=>Fu});var Ko={};Le(Ko,{show:()=>Dn,start:()=>Pu});var qu=matchMedia("(max-width: 1023px)");function Dn(e){document.body.dataset.view=e;for(let t of document.querySelectorAll(
"[data-to]"))t.setAttribute("aria-pressed",String(t.dataset.to===e));qu.matches&&scrollTo(0,0),document.dispatchEvent(new CustomEvent("editor:view",{detail:{view:e}}))}
function Pu(){document.addEventListener("click",e=>{let t=e.target.closest("[data-to]");t&&Dn(t.dataset.to)})}var qe=()=>document.getElementById("side"),ut=bs(location.search),Jo=0;function bs(e){let t=new URLSearchParams(e),n=t.get("block")||"";return{block:n,panel:n?"":
t.get("panel")||"basics"}}var ys=({block:e,panel:t})=>e?"?block="+encodeURIComponent(e):"?panel="+encodeURIComponent(t),pe=()=>ut;async function Ae({block:e="",
panel:t="",field:n=""},{push:r=!0,show:o=!1,focus:i=!1}={}){let a={block:e,panel:e?"":t||"basics"},u=a.block===ut.block&&a.panel===ut.panel&&qe().querySelector(
"h2");o&&Dn("edit"),!(!u&&(ut=a,r&&history.pushState({editor:!0},"",location.pathname+ys(a)),ws(),!await Vr(a,n)||!r&&!i&&!n))&&(n?Tn(n,i):i&&qe().focus({preventScroll:!0}))}
var ws=()=>document.dispatchEvent(new CustomEvent("editor:open",{detail:ut}));async function Vr(e,t){let n=++Jo;if(qe().setAttribute("aria-busy","true"),await at(),
n!==Jo)return!1;let r=qe().contains(document.activeElement);qe().dataset.failed="";let o=`${$.base}/side${ys(e)}${t?"&at="+encodeURIComponent(t):""}`;try{await Or.
ajax("GET",o,{target:"#side",swap:"innerHTML"})}catch{qe().dataset.failed="on"}return n!==Jo||(qe().removeAttribute("aria-busy"),qe().dataset.failed&&Bu(e),r&&!qe().
contains(document.activeElement)&&qe().focus({preventScroll:!0}),qe().dataset.failed)?!1:(qe().scrollTop=0,document.dispatchEvent(new CustomEvent("editor:form")),
!0)}function Bu(e){let t=document.getElementById("side-failed").content.cloneNode(!0);t.querySelector("button").addEventListener("click",()=>Vr(e)),qe().replaceChildren(
t)}function Tn(e,t){let n=document.getElementById("f-"+e);if(n){for(let r=n.parentElement;r&&r!==qe();r=r.parentElement)r.tagName==="DETAILS"&&(r.open=!0);n.tagName===
"FIELDSET"&&n.querySelector("details")?.setAttribute("open",""),n.scrollIntoView({block:"center"}),t&&_u(n)?.focus({preventScroll:!0})}}function _u(e){return e.
matches("input, textarea, select")?e:e.matches(".picture-field")?e.querySelector("[data-drop]"):e.querySelector("input[type=text], textarea")||e.querySelector("\
input:not([type=hidden]), select, summary")}function Qo(){location.hash.startsWith("#f-")&&addEventListener("load",()=>{document.activeElement===document.body&&
Tn(decodeURIComponent(location.hash.slice(3)),!0)},{once:!0})}var Kn=()=>Vr(ut);function Fu(){history.replaceState({editor:!0},""),addEventListener("popstate",()=>{
let e=ut;ut=bs(location.search),!(e.block===ut.block&&e.panel===ut.panel)&&(ws(),Vr(ut))});for(let e of["htmx:responseError","htmx:sendError","htmx:timeout"])document.
addEventListener(e,t=>{t.detail.xhr?.status===401?Nr().then(Kn):t.detail.target?.id==="side"?qe().dataset.failed="on":we("没有打开，请检查网络后再试")});
addEventListener("online",()=>{qe().dataset.failed&&Kn()}),qe().addEventListener("click",e=>{let t=e.target.closest('a[href^="#f-"]');t&&(e.preventDefault(),Tn(
t.hash.slice(3),!0))})}var dt=e=>document.getElementById("row-"+e),kn=e=>dt(e)?.querySelector(".row-title")?.textContent||"组件",Jn=e=>dt(e)?.closest("[data-section]")?.dataset.section;
function on(e){let t=document.getElementById("live");t.textContent="",requestAnimationFrame(()=>{t.textContent=e})}function Wr(e){let t=e.previousElementSibling;
return Ee({do:"place",block:e.dataset.row,section:e.parentElement.dataset.list,after:t?t.dataset.row:""})}function ft(e,t){let n=dt(e),r=n&&(t<0?n.previousElementSibling:
n.nextElementSibling);if(n){if(r)ei(()=>t<0?r.before(n):r.after(n));else{let o=[...document.querySelectorAll("#outline [data-list]")],i=o[o.indexOf(n.parentElement)+
t];if(!i)return on(t<0?"已经在最上面":"已经在最下面");ei(()=>t<0?i.append(n):i.prepend(n))}Es(n)}}function Ur(e,t){let n=dt(e),r=document.getElementById(
"list-"+t);!n||!r||(ei(()=>r.append(n)),Es(n))}function Es(e){e.scrollIntoView({block:"nearest"});let t=e.parentElement,n=t.closest("[data-section]").dataset.name;
on(`${kn(e.dataset.row)}：${n}第 ${[...t.children].indexOf(e)+1} 个，共 ${t.children.length} 个`),Wr(e)}function ei(e){let t=document.activeElement;e(),t&&
t!==document.activeElement&&t.isConnected&&t.focus({preventScroll:!0})}async function Vu(e,t,n){let r=await Ee({do:"add",section:e,kind:t,after:n});return r?.block&&
Ae({block:r.block}),r}async function $t(e){let t=dt(e),n=await Ee({do:"copy",block:e});n?.block&&(Ae({block:n.block}),t?.contains(document.activeElement)&&dt(n.
block)?.querySelector("a").focus())}var jt=e=>Ee({do:"hide",block:e,hidden:dt(e)?.dataset.hidden!=="on"});function Lt(e){let t=dt(e),n=[...document.querySelectorAll(
"#outline [data-row]")],r=n.indexOf(t),o=n[r+1]||n[r-1],i=t?.contains(document.activeElement);return t?.remove(),pe().block===e&&Ae(o?{block:o.dataset.row}:{}),
i&&o?.querySelector("a").focus(),Ee({do:"delete",block:e})}var Qn=(e,t)=>Ee({do:"section-move",section:e,by:t}),Xr=e=>Ee({do:"section-delete",section:e}),xs=e=>Ee(
{do:"section-add",kind:e}),Wu={"blocks/move":(e,t)=>t.get("section")?Ur(e,t.get("section")):ft(e,Number(t.get("by"))),"blocks/copy":$t,"blocks/hide":jt,"blocks/\
delete":Lt,"sections/move":(e,t)=>Qn(e,Number(t.get("by"))),"sections/delete":Xr};function Uu(e,t){let n=new URL(t?.hasAttribute("formaction")?t.formAction:e.action,
location.href).pathname,[,,,,r,o,i]=n.split("/"),a=new URLSearchParams(t?.name?{[t.name]:t.value}:{});if(r==="sections"&&!o)return xs(a.get("kind")),!0;let u=Wu[r+
"/"+i];return u&&u(o,a),!!u}function Xu(){addEventListener("submit",e=>{e.target.closest("#outline, #side")&&Uu(e.target,e.submitter)&&e.preventDefault()},!0)}var $r=(function(){"use strict";let e=()=>{},t={morphStyle:"outerHTML",callbacks:{beforeNodeAdded:e,afterNodeAdded:e,beforeNodeMorphed:e,afterNodeMorphed:e,beforeNodeRemoved:e,
afterNodeRemoved:e,beforeAttributeUpdated:e},head:{style:"merge",shouldPreserve:I=>I.getAttribute("im-preserve")==="true",shouldReAppend:I=>I.getAttribute("im-r\
e-append")==="true",shouldRemove:e,afterHeadMorphed:e},restoreFocus:!0};function n(I,D,C={}){let P=A(I),W=w(D),_=m(P,W,C);return u(_,P,W,v=>{let T=o(v,()=>v.morphStyle===
"innerHTML"?(i(v,P,W),Array.from(P.childNodes)):r(v,P,W));return v.pantry.remove(),T})}function r(I,D,C){let P=w(D);return i(I,P,C,D,D.nextSibling),Array.from(P.
childNodes)}function o(I,D){if(!I.config.restoreFocus)return D();let C=I.doc.activeElement;if(!(M.inputElement(C)||M.textAreaElement(C)))return D();let{id:P,selectionStart:W,
selectionEnd:_}=C,v=D();if(P&&P!==I.doc.activeElement?.getAttribute("id")&&(C=I.target.querySelector(`[id="${CSS.escape(P)}"]`),C?.focus()),C&&!C.selectionEnd&&
_)try{C.setSelectionRange(W,_)}catch{}return v}let i=(function(){function I(E,b,L,O=null,B=null){M.templateElement(b)&&M.templateElement(L)&&(b=b.content,L=L.content),
O||(O=b.firstChild);for(let F of L.childNodes){if(O&&O!=B){let j=C(E,F,O,B);if(j){j!==O&&W(E,O,j),a(j,F,E),O=j.nextSibling;continue}}if(M.element(F)){let j=F.getAttribute(
"id");if(E.persistentIds.has(j)){let G=_(b,j,O,E);a(G,F,E),O=G.nextSibling;continue}}let V=D(b,F,O,E);V&&(O=V.nextSibling)}for(;O&&O!=B;){let F=O;O=O.nextSibling,
P(E,F)}}function D(E,b,L,O){if(O.callbacks.beforeNodeAdded(b)===!1)return null;if(O.idMap.has(b)){let B=O.doc.createElementNS(b.namespaceURI,b.localName);return E.
insertBefore(B,L),a(B,b,O),O.callbacks.afterNodeAdded(B),B}else{let B=O.doc.importNode(b,!0);return E.insertBefore(B,L),O.callbacks.afterNodeAdded(B),B}}let C=(function(){
function E(O,B,F,V){let j=null,G=B.nextSibling,xe=0,ie=F;for(;ie&&ie!=V;){if(L(ie,B)){if(b(O,ie,B))return ie;j===null&&(O.idMap.has(ie)||(j=ie))}if(j===null&&G&&
L(ie,G)&&(xe++,G=G.nextSibling,xe>=2&&(j=void 0)),O.activeElementAndParents.includes(ie))break;ie=ie.nextSibling}return j||null}function b(O,B,F){let V=O.idMap.
get(B),j=O.idMap.get(F);if(!j||!V)return!1;for(let G of V)if(j.has(G))return!0;return!1}function L(O,B){let F=O,V=B;return F.nodeType===V.nodeType&&F.tagName===
V.tagName&&(!F.getAttribute?.("id")||F.getAttribute?.("id")===V.getAttribute?.("id"))}return E})();function P(E,b){if(b!==E.pantry)if(E.idMap.has(b))T(E.pantry,
b,null);else{if(E.callbacks.beforeNodeRemoved(b)===!1)return;b.parentNode?.removeChild(b),E.callbacks.afterNodeRemoved(b)}}function W(E,b,L){let O=b;for(;O&&O!==
L;){let B=O;O=O.nextSibling,P(E,B)}return O}function _(E,b,L,O){let B=`[id="${CSS.escape(b)}"]`,F=O.target.getAttribute?.("id")===b&&O.target||O.target.querySelector(
B)||O.pantry.querySelector(B);return v(F,O),T(E,F,L),F}function v(E,b){let L=E.getAttribute("id");for(;E=E.parentNode;){let O=b.idMap.get(E);O&&(O.delete(L),O.size||
b.idMap.delete(E))}}function T(E,b,L){if(E.moveBefore)try{E.moveBefore(b,L)}catch{E.insertBefore(b,L)}else E.insertBefore(b,L)}return I})(),a=(function(){function I(v,T,E){
return E.ignoreActive&&v===E.doc.activeElement?null:(E.callbacks.beforeNodeMorphed(v,T)===!1||(M.headElement(v)&&E.head.style==="none"||(M.headElement(v)&&E.head.
style!=="morph"?f(v,T,E):(D(v,T,E),_(v,E)||i(E,v,T))),E.callbacks.afterNodeMorphed(v,T)),v)}function D(v,T,E){let b=T.nodeType;if(b===1){let L=v,O=T,B=L.attributes,
F=O.attributes;for(let V of F)L.getAttribute(V.name)!==V.value&&(W(V.name,L,"update",E)||L.setAttributeNode(V.cloneNode()));for(let V=B.length-1;0<=V;V--){let j=B[V];
if(j&&!O.hasAttribute(j.name)){if(W(j.name,L,"remove",E))continue;L.removeAttribute(j.name)}}_(L,E)||C(L,O,E)}(b===8||b===3)&&v.nodeValue!==T.nodeValue&&(v.nodeValue=
T.nodeValue)}function C(v,T,E){if(M.inputElement(v)&&M.inputElement(T)&&T.type!=="file"){let b=T.value,L=v.value;P(v,T,"checked",E),P(v,T,"disabled",E),T.hasAttribute(
"value")?L!==b&&(W("value",v,"update",E)||(v.setAttribute("value",b),v.value=b)):W("value",v,"remove",E)||(v.value="",v.removeAttribute("value"))}else if(M.optionElement(
v)&&M.optionElement(T))P(v,T,"selected",E);else if(M.textAreaElement(v)&&M.textAreaElement(T)){let b=T.value,L=v.value;if(W("value",v,"update",E))return;b!==L&&
(v.value=b),v.firstChild&&v.firstChild.nodeValue!==b&&(v.firstChild.nodeValue=b)}}function P(v,T,E,b){let L=T[E],O=v[E];if(L!==O){let B=W(E,v,"update",b);B||(v[E]=
T[E]),L?B||v.setAttribute(E,""):W(E,v,"remove",b)||v.removeAttribute(E)}}function W(v,T,E,b){return v==="value"&&b.ignoreActiveValue&&T===b.doc.activeElement?!0:
b.callbacks.beforeAttributeUpdated(v,T,E)===!1}function _(v,T){return!!T.ignoreActiveValue&&v===T.doc.activeElement&&v!==T.doc.body}return I})();function u(I,D,C,P){
if(I.head.block&&I.head.style!=="none"){let W=D.querySelector("head"),_=C.querySelector("head");if(W&&_){let v=f(W,_,I);return Promise.all(v).then(()=>{let T=Object.
assign(I,{head:{block:!1,style:"none"}});return P(T)})}}return P(I)}function f(I,D,C){let P=[],W=[],_=[],v=[],T=new Map;for(let b of D.children)T.set(b.outerHTML,
b);for(let b of I.children){let L=T.has(b.outerHTML),O=C.head.shouldReAppend(b),B=C.head.shouldPreserve(b);L||B?O?W.push(b):(T.delete(b.outerHTML),_.push(b)):C.
head.style==="append"?O&&(W.push(b),v.push(b)):C.head.shouldRemove(b)!==!1&&W.push(b)}v.push(...T.values());let E=[];for(let b of v){let L=C.doc.createRange().createContextualFragment(
b.outerHTML).firstChild;if(C.callbacks.beforeNodeAdded(L)!==!1){if("href"in L&&L.href||"src"in L&&L.src){let O,B=new Promise(function(F){O=F});L.addEventListener(
"load",function(){O()}),E.push(B)}I.appendChild(L),C.callbacks.afterNodeAdded(L),P.push(L)}}for(let b of W)C.callbacks.beforeNodeRemoved(b)!==!1&&(I.removeChild(
b),C.callbacks.afterNodeRemoved(b));return C.head.afterHeadMorphed(I,{added:P,kept:_,removed:W}),E}let m=(function(){function I(E,b,L){let{persistentIds:O,idMap:B}=v(
E,b),F=D(L),V=F.morphStyle||"outerHTML";if(!["innerHTML","outerHTML"].includes(V))throw`Do not understand how to morph style ${V}`;if(V==="innerHTML"&&!E.append)
throw`Cannot morph the innerHTML of a ${E.nodeName} node, as it cannot have children`;let j=F.head.style||"merge";if(!["merge","append","morph","none"].includes(
j))throw`Do not understand how to morph head style ${j}`;let G=E.ownerDocument;return{target:E,newContent:b,doc:G,config:F,morphStyle:V,ignoreActive:F.ignoreActive,
ignoreActiveValue:F.ignoreActiveValue,restoreFocus:F.restoreFocus,idMap:B,persistentIds:O,pantry:C(G),activeElementAndParents:P(E,G),callbacks:F.callbacks,head:F.
head}}function D(E){let b=Object.assign({},t);return Object.assign(b,E),b.callbacks=Object.assign({},t.callbacks,E.callbacks),b.head=Object.assign({},t.head,E.head),
b}function C(E){let b=E.createElement("div");return b.hidden=!0,E.documentElement.append(b),b}function P(E,b){let L=[],O=b.activeElement;if(O?.tagName!=="BODY"&&
E.contains(O))for(;O&&(L.push(O),O!==E);)O=O.parentElement;return L}function W(E){let b=[],L=E;for(let B of L.querySelectorAll?.("[id]")??[]){let F=B.getAttribute(
"id");F&&b.push({elt:B,id:F})}let O=L.getAttribute?.("id");return O&&b.push({elt:E,id:O}),b}function _(E,b,L,O){for(let{elt:B,id:F}of O)if(b.has(F)){let V=B;for(;V;){
let j=E.get(V);if(j==null&&(j=new Set,E.set(V,j)),j.add(F),V===L)break;V=V.parentElement}}}function v(E,b){let L=W(E),O=W(b),B=T(L,O),F=new Map;_(F,B,E,L);let V=b.
__idiomorphRoot||b;return _(F,B,V,O),{persistentIds:B,idMap:F}}function T(E,b){let L=new Set,O=new Map;for(let{elt:F,id:V}of E)O.has(V)?L.add(V):O.set(V,F.tagName);
let B=new Set;for(let{elt:F,id:V}of b)B.has(V)?L.add(V):O.get(V)===F.tagName&&B.add(V);for(let F of L)B.delete(F);return L.size&&console.warn("[Warning] duplica\
te ids found during morph, state loss within these elements is possible:",Array.from(L)),B}return I})(),{normalizeElement:A,normalizeParent:w}=(function(){let I=new WeakSet;
function D(_){return M.document(_)?_.documentElement:_}function C(_){if(_==null)return document.createElement("div");if(typeof _=="string")return C(W(_));if(I.has(
_))return _;if(M.node(_)){if(_.parentNode)return new P(_);{let v=document.createElement("div");return v.append(_),v}}else{let v=document.createElement("div");for(let T of[
..._])v.append(T);return v}}class P{constructor(v){this.originalNode=v,this.realParentNode=v.parentNode,this.previousSibling=v.previousSibling,this.nextSibling=
v.nextSibling}get childNodes(){let v=[],T=this.previousSibling?this.previousSibling.nextSibling:this.realParentNode.firstChild;for(;T&&T!=this.nextSibling;)v.push(
T),T=T.nextSibling;return v}querySelectorAll(v){return this.childNodes.reduce((T,E)=>{if(M.element(E)){E.matches(v)&&T.push(E);let b=E.querySelectorAll(v);for(let L=0;L<
b.length;L++)T.push(b[L])}return T},[])}insertBefore(v,T){return this.realParentNode.insertBefore(v,T)}moveBefore(v,T){return this.realParentNode.moveBefore(v,T)}get __idiomorphRoot(){
return this.originalNode}}function W(_){let v=new DOMParser,T=_.replace(/<svg(\s[^>]*>|>)([\s\S]*?)<\/svg>/gim,"");if(T.match(/<\/html>/)||T.match(/<\/head>/)||
T.match(/<\/body>/)){let E=v.parseFromString(_,"text/html");if(E.doctype?.remove(),T.match(/<\/html>/))return I.add(E),E;{let b=E.firstChild;return b&&I.add(b),
b}}else{let b=v.parseFromString("<body><template>"+_+"</template></body>","text/html").body.querySelector("template").content;return I.add(b),b}}return{normalizeElement:D,
normalizeParent:C}})(),M=(function(){let I=C=>C instanceof Element||C?.nodeType===Node.ELEMENT_NODE,D=(C,P)=>I(C)&&C.localName===P&&C.namespaceURI==="http://www\
.w3.org/1999/xhtml";return{element:I,node:C=>C instanceof Node||typeof C?.nodeType=="number",document:C=>C instanceof Document||C?.nodeType===Node.DOCUMENT_NODE,
templateElement:C=>D(C,"template"),headElement:C=>D(C,"head"),inputElement:C=>D(C,"input"),optionElement:C=>D(C,"option"),textAreaElement:C=>D(C,"textarea")}})();
return{morph:n,defaults:t}})();var ai={};Le(ai,{openPalette:()=>ht,start:()=>sd});var ti={};Le(ti,{copied:()=>Yr,copyBlock:()=>Cs,copySection:()=>As,pasteText:()=>jr,start:()=>Yu});var $u=/^\s*sanduan:\d/,ju=512*1024;function Yu(){document.addEventListener("editor:clip",n=>n.detail.block?Cs(n.detail.block):As(n.detail.section)),document.addEventListener(
"paste",Ss);let e=document.getElementById("phone"),t=()=>e.contentDocument?.addEventListener("paste",Ss);e.addEventListener("load",t),t()}function Cs(e){return Ds(
`${$.base}/blocks/${encodeURIComponent(e)}/clip`)}function As(e){return Ds(`${$.base}/sections/${encodeURIComponent(e)}/clip`)}async function jr(e,t,n){if(e.length>
ju)return we("拷贝的内容太大了，请分几次拷贝");let r=await Ee({do:"paste",text:e,section:t,after:n});r?.block&&Ae({block:r.block})}function Yr(e){
return $u.test(e)}async function Ds(e){let t=Me(e);try{await zu(t),we("已拷贝，打开别的页面的编辑器，按 Ctrl+V 粘贴")}catch(n){we(n.message||"\
浏览器不让拷贝，请换用最新的 Chrome 或 Edge")}}async function zu(e){let t=e.then(n=>new Blob([n],{type:"text/plain"}));t.catch(()=>{});try{await navigator.
clipboard.write([new ClipboardItem({"text/plain":t})])}catch{await Gu(await e)}}async function Gu(e){if(navigator.clipboard&&await navigator.clipboard.writeText(
e).then(()=>!0,()=>!1))return;let t=document.createElement("textarea");t.value=e,t.setAttribute("readonly",""),t.className="sr-only";let n=document.activeElement;
document.body.append(t),t.select();let r=document.execCommand("copy");if(t.remove(),n&&n.focus(),!r)throw new Error("")}function Ss(e){if($.locked||e.target.closest?.(
"input, textarea, select, [contenteditable], dialog"))return;let t=e.clipboardData?e.clipboardData.getData("text/plain"):"";if(!Yr(t))return;e.preventDefault();
let[n,r]=Ku();n&&jr(t,n,r)}function Ku(){let e=document.getElementById("row-"+pe().block),t=document.querySelectorAll("#outline [data-list]");return[(e?e.parentElement:
t[t.length-1])?.dataset.list,e?.dataset.row]}var Mn=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;var zr=document.getElementById("palette"),de=document.getElementById("palette-body"),Ju=de?de.innerHTML:"",ni="";function ht({section:e=Qu(),after:t}){if($.locked)
return Promise.resolve();let n=new URLSearchParams({section:e});return t!==void 0&&n.set("after",t),ni=`${$.base}/add?${n}`,zr.showModal(),de.innerHTML=Ju,oi()}
function Qu(){return[...document.querySelectorAll("#outline [data-list]")].pop()?.dataset.list||""}async function oi(e){let t=ni;de.setAttribute("aria-busy","tr\
ue");let n=await Me(t,{headers:{"X-Fragment":"palette"}}).catch(r=>r);if(t===ni){if(de.removeAttribute("aria-busy"),n instanceof Error)return Zu(n);de.innerHTML=
n,de.querySelector("[data-go]").remove(),e?de.querySelector(`#${e}`).scrollIntoView():matchMedia("(pointer: coarse)").matches||an().focus()}}function Zu(e){de.innerHTML=
'<div class="mx-auto max-w-sm py-16 text-center text-sm"><p role="alert"></p><button type="button" class="add-row w-full">重试</button></div>',de.querySelector(
"p").textContent=e.message,de.querySelector("button").addEventListener("click",()=>oi())}var an=()=>de.querySelector('input[type="search"]'),ii=()=>[...de.querySelectorAll(
"[data-kind], [data-set]")].filter(e=>!e.closest("[hidden]")),ks=e=>({section:e.elements.section.value,after:e.elements.after.value});async function Os(e){let{kind:t,
set:n}=e.dataset;zr.close();let r=await Ee({...n?{do:"insert",set:n}:{do:"add",kind:t},...ks(e.form)});r?.block&&Ae({block:r.block},{show:!0,focus:!0})}function ri(){
let e=an().value.trim().toLowerCase();for(let t of de.querySelectorAll("[data-words]"))t.hidden=!t.dataset.words.toLowerCase().includes(e);for(let t of de.querySelectorAll(
"[data-group]"))t.hidden=e!==""&&!t.querySelector("[data-words]:not([hidden])");de.querySelector("[data-paste]").hidden=e!=="",de.querySelector("[data-none]").hidden=
e===""||ii().length>0}function ed(e,t){let n=ii();if(t==="ArrowLeft")return n[n.indexOf(e)-1];if(t==="ArrowRight")return n[n.indexOf(e)+1];let r=e.getBoundingClientRect(),
o=f=>(f.getBoundingClientRect().top-r.top)*(t==="ArrowDown"?1:-1),i=f=>Math.abs(f.getBoundingClientRect().left-r.left),a=n.filter(f=>o(f)>8),u=Math.min(...a.map(
o));return a.filter(f=>o(f)<u+8).sort((f,m)=>i(f)-i(m))[0]}function td(e){an().value="",ri(),de.querySelector(e).scrollIntoView({behavior:Mn()?"auto":"smooth"})}
function Ts(e){e&&(e.focus({preventScroll:!0}),e.closest(".palette-card").scrollIntoView({block:"nearest"}))}function Ms(e){e.open=!1,e.querySelector("summary").
focus()}function nd(e){if(e.isComposing)return;let t=de.querySelector("details[open]"),n=e.target.closest("[data-kind], [data-set]");if(e.key==="Escape"&&t)e.preventDefault(),
Ms(t);else if(e.target===an()&&(e.key==="ArrowDown"||e.key==="Enter")){e.preventDefault();let r=ii();e.key==="Enter"&&r.length===1?Os(r[0]):Ts(r[0])}else if(n&&
e.key.startsWith("Arrow")){e.preventDefault();let r=ed(n,e.key);r?Ts(r):e.key==="ArrowUp"&&an().focus()}}function rd(e){let t=e.target.closest("[data-kind], [da\
ta-set]"),n=e.target.closest("[data-close]"),r=e.target.closest("nav a");!t&&!n&&!r||(e.preventDefault(),t?Os(t):n?Ms(n.closest("details")):td(r.hash))}function od(e){
let t=e.target;e.preventDefault(),t.elements.text?id(t):t.getAttribute("action").startsWith("/admin/blocksets/")&&ad(t)}function id(e){let t=e.elements.text;if(!Yr(
t.value)){t.setCustomValidity("这不是从编辑器拷贝的组件：请先拷贝组件，再来粘贴"),t.reportValidity();return}let{section:n,after:r}=ks(e);
zr.close(),jr(t.value,n,r)}async function ad(e){try{let t=await Me(e.getAttribute("action"),{method:"POST",body:new URLSearchParams(new FormData(e))});we(t.say)}catch(t){
we(t.message);return}oi("sets")}function sd(){document.addEventListener("editor:add",e=>ht(e.detail)),zr.addEventListener("keydown",nd),de.addEventListener("cli\
ck",rd),de.addEventListener("submit",od),de.addEventListener("input",e=>{e.target.name==="text"?e.target.setCustomValidity(""):e.target===an()&&!e.isComposing&&
ri()}),de.addEventListener("compositionend",e=>e.target===an()&&ri())}var In=new Set;function Gr(e){let t=e.closest("details:not([open])");return!!t&&e.closest("summary")?.parentElement!==t}function Zn(e){for(let t=e.closest("deta\
ils");t;t=t.parentElement.closest("details"))t.open||In.add(t),t.open=!0}function Is(e){if(!e.open)return Zn(e);In.delete(e),e.open=!1}function Rs(){for(let e of In)
e.isConnected?e.open=!0:In.delete(e)}function Ls(){for(let e of In)e.open=!1;In.clear()}var ae=document.getElementById("phone");function Je(){let e=ae.contentDocument;return e&&e.querySelector("main.page")?e:null}var xt=()=>!!Je()?.querySelector("[\
data-section][id]"),Ns=()=>[...Je()?.querySelectorAll("[data-name]")||[]],Hs=()=>[...Je()?.querySelectorAll("[data-section][id]")||[]],Xe=e=>e&&Je()?.getElementById(
"b-"+e)||null,Be=e=>e.id.slice(2),Yt=e=>e.dataset.name,Kr=e=>e.hasAttribute("data-hidden"),St=e=>e?.closest?.("[data-name]")||null;function Jr(e){let t=e.ownerDocument.
defaultView;return t&&[...e.children].find(n=>t.getComputedStyle(n).position==="fixed")}var er=e=>(Jr(e)||e).getBoundingClientRect();function qs(e,t,n){return Ps(
e,"[data-text]",t,n)}function si(e,t,n){return Ps(e,"[data-image]",t,n)}function Ps(e,t,n,r){return[...e.querySelectorAll(t)].find(i=>{let a=i.getBoundingClientRect();
return a.width>0&&!Gr(i)&&n>=a.left-4&&n<=a.right+4&&r>=a.top-4&&r<=a.bottom+4})||null}var cd=[["up","上移","M10 16V4.5M5 9.25 10 4.25l5 5"],["down","下移","M10 4v11.5M5 10.75l5 5 5-5"],["copy","复制","M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 \
0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M3 8.5A1.5 1.5 0 0 1 4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5Z"],["hide","隐藏","M2\
.5 10S5.25 4.75 10 4.75 17.5 10 17.5 10 14.75 15.25 10 15.25 2.5 10 2.5 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5ZM4 16 16 4"],["delete","删除",
"M3.5 5.5h13M8 5.25V3.5h4v1.75M5.25 5.75l.75 11h8l.75-11M8.5 9v4.5M11.5 9v4.5"],["keep","存为区块","M5.5 3.5h9v13L10 13.25 5.5 16.5ZM10 6v4.5M7.75 8.25h4.5"]],
Qe=document.createElement("div"),li="";function _s(){return Qe.className="over-bar",Qe.hidden=!0,Qe.setAttribute("role","toolbar"),Qe.append(...cd.map(ud)),Qe.addEventListener(
"keydown",fd),Qe}function ud([e,t,n],r){let o=document.createElement("button");return o.type="button",o.dataset.act=e,o.tabIndex=r===0?0:-1,o.innerHTML=`<svg vi\
ewBox="0 0 20 20" aria-hidden="true"><path d="${n}"/></svg><span>${t}</span>`,o.addEventListener("click",()=>md(e,o)),o}function Fs(e){if(li=e?Be(e):"",Qe.hidden=
!e,!e)return;let t=Ns();Qe.setAttribute("aria-label",`「${Yt(e)}」的操作`),Bs("up",e===t[0]),Bs("down",e===t[t.length-1]),dd("hide",Kr(e)?"显示":"隐藏")}
function Bs(e,t){Qe.querySelector(`[data-act="${e}"]`).setAttribute("aria-disabled",String(t))}function dd(e,t){let n=Qe.querySelector(`[data-act="${e}"] span`);
n.textContent!==t&&(n.textContent=t)}function Qr(){return Qe.hidden?!1:(Qe.querySelector('[tabindex="0"]').focus(),!0)}function fd(e){let t=[...Qe.children],n=t.
indexOf(document.activeElement),r={ArrowRight:n+1,ArrowDown:n+1,ArrowLeft:n-1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];if(r===void 0||e.altKey||e.ctrlKey||e.metaKey)
return;e.preventDefault();let o=t[(r+t.length)%t.length];t.forEach(i=>{i.tabIndex=i===o?0:-1}),o.focus()}var hd={up:e=>ft(e,-1),down:e=>ft(e,1),copy:$t,hide:jt,
delete:Lt,keep:(e,t)=>document.dispatchEvent(new CustomEvent("editor:keep",{detail:{block:e,name:t}}))};function md(e,t){let n=Xe(li);n&&t.getAttribute("aria-di\
sabled")!=="true"&&hd[e](li,Yt(n))}var pd=5e3,z=null,nr=()=>z?St(z.el):null;function fi(e,t,n){Nt(),z={el:e,block:Be(St(e)),path:e.dataset.text,lines:/^pre|^break/.test(Vs(e).whiteSpace),before:tr(
e),disabled:e.disabled===!0,composing:!1,ended:n},z.said=z.before,Zn(e),e.firstElementChild&&(e.textContent=z.before),z.disabled&&(e.disabled=!1),gd(e);for(let[
r,o]of Object.entries(Us))e.addEventListener(r,o);ae.contentWindow.focus(),e.focus({preventScroll:!0}),hi(e,t)}function Vs(e){return e.ownerDocument.defaultView.
getComputedStyle(e)}function gd(e){try{e.contentEditable="plaintext-only"}catch{e.contentEditable="true"}}function hi(e,t){let n=e.ownerDocument,r=t&&vd(n,t);r&&
e.contains(r.startContainer)?n.getSelection().setBaseAndExtent(r.startContainer,r.startOffset,r.startContainer,r.startOffset):n.getSelection().selectAllChildren(
e)}function vd(e,{x:t,y:n}){if(e.caretRangeFromPoint)return e.caretRangeFromPoint(t,n);let r=e.caretPositionFromPoint?.(t,n);return r&&{startContainer:r.offsetNode,
startOffset:r.offset}}function Nt({restore:e=!1}={}){if(!z)return;let t=z;e&&(t.el.textContent=t.before),Zr(e?t.before:tr(t.el)),z=null;for(let[n,r]of Object.entries(
Us))t.el.removeEventListener(n,r);t.el.removeAttribute("contenteditable"),t.disabled&&(t.el.disabled=!0),t.el.ownerDocument.getSelection()?.removeAllRanges(),t.
el.blur(),t.sent&&at(),t.ended({block:t.block,path:t.path,text:t.said,changed:!!t.sent})}function Ws(){z&&(!z.el.isConnected||z.el.ownerDocument!==ae.contentDocument)&&
(z=null)}function bd({block:e,path:t}){return document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`)?.elements.namedItem(t)}function Zr(e){if(e===z.
said)return;let t=bd(z);t?(t.value=e,t.dispatchEvent(new Event("input",{bubbles:!0}))):_r(`text:${z.block}:${z.path}`,{do:"text",block:z.block,path:z.path,from:z.
said,text:e}),z.said=e,z.sent=!0}function tr(e){let t=/^pre|^break/.test(Vs(e).whiteSpace),n=di(e).replace(/\u00a0/g," ");return t&&e.isContentEditable?n.replace(
/\n$/,""):t?n:n.replace(/\s*\n\s*/g," ")}function di(e){let t="";for(let n of e.childNodes)n.nodeType===3?t+=n.data:n.nodeName==="BR"?t+=`
`:/^(DIV|P)$/.test(n.nodeName)?t+=(t&&!t.endsWith(`
`)?`
`:"")+di(n):t+=di(n);return t}function ui(e){let t=e.replace(/\r\n?/g,`
`),n=z.lines?t:t.replace(/\s*\n\s*/g," "),r=z.el.ownerDocument;if(n.length<pd&&n.split(`
`).length<20){r.execCommand("insertText",!1,n);return}let o=r.getSelection();o.rangeCount||hi(z.el);let i=o.getRangeAt(0);i.deleteContents();let a=r.createTextNode(
n);i.insertNode(a),o.setBaseAndExtent(a,n.length,a,n.length),Zr(tr(z.el))}function yd(e){let t=[...St(z.el).querySelectorAll("[data-text]")],n=t[t.indexOf(z.el)+
e],r=z.ended;Nt(),n?fi(n,null,r):Qr()||document.getElementById("side").focus()}var Us={input(){z.composing||Zr(tr(z.el))},compositionstart(){z.composing=!0},compositionend(){
z.composing=!1,Zr(tr(z.el))},keydown(e){e.stopPropagation(),!(e.isComposing||z.composing||e.keyCode===229)&&(e.key==="Escape"?(e.preventDefault(),Nt({restore:!0})):
e.key==="Enter"?(e.preventDefault(),z.lines?z.el.ownerDocument.execCommand("insertLineBreak"):Nt()):e.key==="Tab"?(e.preventDefault(),yd(e.shiftKey?-1:1)):e.key===
" "&&z.el.tagName==="BUTTON"&&(e.preventDefault(),ui(" ")))},keyup(e){e.key===" "&&e.preventDefault()},beforeinput(e){let t=!z.lines&&/^insert(LineBreak|Paragraph)$/.
test(e.inputType);(t||e.inputType.startsWith("format"))&&e.preventDefault(),t&&Nt()},paste(e){let t=e.clipboardData.getData("text/plain");t&&(e.preventDefault(),
e.stopPropagation(),ui(t))},drop(e){let t=e.dataTransfer.getData("text/plain");t&&(e.preventDefault(),e.stopPropagation(),hi(z.el,{x:e.clientX,y:e.clientY}),ui(
t))},blur(){Nt()}};var rr=document.getElementById("over"),Ed=30,xd=72,Ct=null,sn=null,mt=null,Rn=null,oe=null,mi=0,no=0;function $s({retry:e,locked:t}){oe={hovered:eo("over-box ov\
er-hovered",'<span class="over-name"></span>'),chosen:eo("over-box over-chosen",'<span class="over-name"></span>'),aim:eo("over-box over-aim",'<span class="over\
-name">松开换上这张图片</span>'),near:to(),before:to(),after:to(),empty:[],locked:t,failed:Sd(e),bar:_s()},rr.append(oe.hovered,oe.chosen,oe.aim,oe.near,
oe.before,oe.after,oe.failed),rr.parentElement.append(oe.bar),oe.near.addEventListener("pointerleave",()=>ro(null)),oe.near.addEventListener("pointerenter",()=>clearTimeout(
no)),new ResizeObserver(Ze).observe(ae),addEventListener("resize",Ze)}function eo(e,t){let n=document.createElement("div");return n.className=e,n.hidden=!0,n.innerHTML=
t,n}function to(){let e=document.createElement("button");return e.type="button",e.className="over-plus",e.hidden=!0,e.innerHTML='<svg viewBox="0 0 20 20" aria-h\
idden="true"><path d="M10 4v12M4 10h12"/></svg>',e.addEventListener("click",()=>ht({section:e.dataset.section,after:e.dataset.after})),e}function Sd(e){let t=eo(
"over-failed",'<p>预览没有打开</p><p>您的修改都在，不受影响。请检查网络后再试。</p><button type="button">重试</button>');return t.setAttribute(
"role","alert"),t.querySelector("button").addEventListener("click",e),t}function js(e){let t=e.defaultView;t.addEventListener("scroll",Ze,{passive:!0}),new t.ResizeObserver(
Ze).observe(e.querySelector("main")),e.addEventListener("load",Ze,!0),Ct=mt=Rn=null,oe.failed.hidden=!0,Ln(null)}function vi(){Ct=mt=Rn=null,oe.failed.hidden=!1,
Ln(null)}function Ln(e){sn=e,Fs(oe.locked?null:e),Ze()}function ro(e,t){clearTimeout(no);let n=[Ct,mt?.el,mt?.after];Ct=e,mt=e&&!oe.locked?Cd(e,t):null,(n[0]!==
Ct||n[1]!==mt?.el||n[2]!==mt?.after)&&Ze()}function Ys(){clearTimeout(no),no=setTimeout(()=>ro(null),120)}function oo(e){Rn!==e&&(Rn=e,Ze())}function Cd(e,t){if(Jr(
e))return null;let n=er(e),r=Math.min(Ed,n.height/3);return t-n.top<r?{el:e,after:!1}:n.bottom-t<r?{el:e,after:!0}:null}function Ze(){mi=mi||requestAnimationFrame(
()=>{mi=0,Ad()})}function Ad(){let e=Je();Ct&&!Ct.isConnected&&(Ct=mt=null),sn&&!sn.isConnected&&Ln(null);let t=e&&Dd();pi(oe.hovered,Ct!==sn?Ct:null,t),pi(oe.chosen,
sn,t),pi(oe.aim,Rn,t);let n=oe.locked?null:sn,r=n&&!Jr(n)?n:null;gi(oe.near,mt&&mt.el!==sn?mt:null,t),gi(oe.before,r&&{el:r,after:!1},t),gi(oe.after,r&&{el:r,after:!0},
t),Td(t),n&&t&&kd(er(n),t)}function Dd(){let e=ae.getBoundingClientRect(),t=rr.getBoundingClientRect(),n=e.width/ae.offsetWidth||1;return{x:e.left-t.left,y:e.top-
t.top,scale:n,width:e.width,height:e.height}}function pi(e,t,n){let r=t&&n&&er(t);if(e.hidden=!r||r.bottom*n.scale<0||r.top*n.scale>n.height||r.height===0,e.hidden)
return;let o=r.top*n.scale;or(e,n.x+r.left*n.scale,n.y+o),e.style.width=r.width*n.scale+"px",e.style.height=r.height*n.scale+"px";let i=e.firstElementChild,a=Yt(
t)+(Kr(t)?" · 已隐藏":"");t!==Rn&&i.textContent!==a&&(i.textContent=a),i.style.transform=`translateY(${o>=22?-22:0}px)`}function or(e,t,n){e.style.transform=
`translate(${Math.round(t)}px, ${Math.round(n)}px)`}function gi(e,t,n){let r=t&&n&&er(t.el),o=r&&(t.after?r.bottom:r.top)*n.scale;if(e.hidden=!r||o<-4||o>n.height+
4,e.hidden)return;let i=[...t.el.parentElement.querySelectorAll(":scope > [data-name]")],a=t.after?t.el:i[i.indexOf(t.el)-1];zs(e,Be(t.el.parentElement),a),or(e,
n.x+(r.left+r.width/2)*n.scale,n.y+Math.min(Math.max(o,16),n.height-16))}function zs(e,t,n){e.dataset.section=t,e.dataset.after=n?Be(n):"";let r=n?`在「${Yt(n)}\
」后面添加组件`:"在这一段的最前面添加组件";e.setAttribute("aria-label",r),e.title=r}function Td(e){let t=e&&!oe.locked?Hs().filter(n=>!n.querySelector(
"[data-name]")):[];for(;oe.empty.length<t.length;)oe.empty.push(to()),rr.append(oe.empty[oe.empty.length-1]);oe.empty.forEach((n,r)=>{let o=t[r]?.getBoundingClientRect();
n.hidden=!o||o.bottom<0||o.bottom*e.scale>e.height+20,!n.hidden&&(zs(n,Be(t[r]),null),or(n,e.x+(o.left+o.width/2)*e.scale,e.y+o.bottom*e.scale))})}function kd(e,t){
let{bar:n}=oe,r=ae.closest("#canvas").getBoundingClientRect(),o=rr.parentElement.getBoundingClientRect(),i=ae.getBoundingClientRect(),a=r.right-o.right>=xd;n.dataset.
beside=String(a),n.setAttribute("aria-orientation",a?"vertical":"horizontal");let u=e.top*t.scale,f=e.bottom*t.scale,m=f<0||u>t.height,A=!a&&nr();n.hidden=!!(m||
A)&&!n.contains(document.activeElement);let w=i.left-o.left,M=i.top-o.top;if(a){or(n,o.width+8,M+Xs(u,0,t.height-n.offsetHeight));return}let I=26,D=n.offsetHeight,
C=u-I-D>=0?u-I-D:f+I+D<=t.height?f+I:t.height-D-8;or(n,w+(t.width-n.offsetWidth)/2,M+Xs(C,8,t.height-D-8))}function Xs(e,t,n){return Math.max(t,Math.min(e,Math.
max(t,n)))}var Qs=Su(Ks());function Nn(e){let t=document.querySelector(`body > dialog[data-dialog="${e}"]`);if(t)return t;let n=document.querySelector("#picture-dialogs").content.querySelector(
`[data-dialog="${e}"]`).cloneNode(!0);document.body.append(n);let r=null;return n.addEventListener("pointerdown",o=>{r=o.target}),n.addEventListener("click",o=>{
(o.target===n&&r===n||o.target.closest("[data-close-dialog]"))&&n.close()}),n.addEventListener("keydown",o=>o.stopPropagation()),n}function Hn(e,t){let n=document.
activeElement;return new Promise(r=>{let o=new AbortController,i=null;e.addEventListener("close",()=>{o.abort(),n&&n.isConnected&&n.focus(),r(i)},{once:!0}),e.showModal(),
t(a=>{i=a,e.close()},o.signal)})}function Zs({src:e,w:t,h:n}){let r=Nn("crop"),o=r.querySelector("img"),i=r.querySelector("[data-done]");return ir(r,""),r.querySelector("[name=ratio][value=free\
]").checked=!0,r.querySelector("[data-size]").textContent="",i.disabled=!0,Hn(r,async(a,u)=>{let f=[375,750,1125].find(A=>t<=A)||1500;o.src=`/media/${f}/${e}`;try{
await o.decode()}catch{ir(r,"图片打不开，请关闭后再试。");return}if(u.aborted)return;let m=new Qs.default(o,{viewMode:1,autoCropArea:1,dragMode:"cr\
op",background:!1,checkOrientation:!1,checkCrossOrigin:!1,movable:!1,rotatable:!1,scalable:!1,zoomable:!1,toggleDragModeOnDblclick:!1,minCropBoxWidth:24,minCropBoxHeight:24,
ready:()=>{i.disabled=!1},crop:()=>Od(r,Js(m),t,n)});u.addEventListener("abort",()=>m.destroy()),r.querySelector("fieldset").addEventListener("change",A=>Md(m,A.
target.value),{signal:u}),r.querySelector("[data-stage]").addEventListener("keydown",A=>Id(A,m),{signal:u}),i.addEventListener("click",()=>Rd(r,e,Js(m),a),{signal:u}),
r.querySelector("[data-stage]").focus()})}function Js(e){let{naturalWidth:t,naturalHeight:n}=e.getImageData(),r=e.getData(),o=Math.max(0,r.x/t),i=Math.max(0,r.y/
n);return{x:o,y:i,w:Math.min(1-o,r.width/t),h:Math.min(1-i,r.height/n)}}function Od(e,t,n,r){let o=Math.round(t.w*n),i=o<750&&n>=750?"，铺满手机屏幕会有点糊":
"";e.querySelector("[data-size]").textContent=`裁成 ${o}×${Math.round(t.h*r)} 像素${i}`}function ir(e,t){e.querySelector("[data-wrong]").textContent=t}function Md(e,t){
let{naturalWidth:n,naturalHeight:r}=e.getImageData(),o=t==="own"?n/r:Number(t);e.setAspectRatio(o);let i=o?Math.min(n,r*o):n,a=o?i/o:r;e.setData({x:(n-i)/2,y:(r-
a)/2,width:i,height:a})}function Id(e,t){let n={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]}[e.key];if(!n||e.target.name)return;e.preventDefault();
let{naturalWidth:r,naturalHeight:o}=t.getImageData(),i=t.getData(),[a,u]=[n[0]*r/100,n[1]*o/100];if(e.shiftKey&&t.options.aspectRatio){let f=a||u*t.options.aspectRatio;
t.setData({width:Math.min(i.width+f,r-i.x,(o-i.y)*t.options.aspectRatio)})}else e.shiftKey?t.setData({width:Math.min(i.width+a,r-i.x),height:Math.min(i.height+u,
o-i.y)}):t.setData({x:Math.max(0,Math.min(i.x+a,r-i.width)),y:Math.max(0,Math.min(i.y+u,o-i.height))})}async function Rd(e,t,n,r){let o=e.querySelector("[data-d\
one]");if(n.w>.999&&n.h>.999){ir(e,"框住的是整张图，先拖动边框选出要留下的部分。");return}ir(e,""),o.disabled=!0,o.textContent="正在裁剪…";
try{r(await Me("/admin/pictures/crop",{method:"POST",json:{src:t,...n}}))}catch(i){ir(e,i.message||"没有裁成，请再试一次。")}o.disabled=!1,o.textContent=
"裁剪"}var ln=new Map,ar={total:0,heavy:!1,pictures:[]};function io(e,t){ln.set(e,{...ln.get(e),...t})}function Ei(e,t){let n=e.querySelector("[data-facts]"),{weight:r=0}=ln.
get(t)||{},o=t?[ao(t)?.join("×")||"插画",r&&"访客加载 "+wi(r)].filter(Boolean):[],i=ar.total?["整页图片 "+wi(ar.total)]:[];n.hidden=!t||!r,n.querySelector(
"[data-own]").textContent=[...o,...i].join(" · "),n.querySelector("[data-heavy-words]").hidden=r<=Number(e.dataset.heavy),n.querySelector("[data-page-heavy]").
hidden=!ar.heavy,n.querySelector("[data-page-words]").textContent=`整页图片共 ${wi(ar.total)}，打开会慢。先换掉最大的几张。`}function ao(e){
let t=/-(\d+)x(\d+)(?:-\d+p)?\.(?:jpg|png)$/.exec(e||"");return t&&[Number(t[1]),Number(t[2])]}function wi(e){return e<1024*1024?Math.ceil(e/1024)+" KB":(e/1024/
1024).toFixed(1)+" MB"}async function xi(){let e;try{e=await Me($.base+"/weight")}catch{return}ar=e;for(let t of e.pictures)io(t.src,{weight:t.weight});document.
querySelectorAll(".picture-field").forEach(t=>Ei(t,t.querySelector("[data-src]").value))}function nl(e,t){let n=Nn("focus"),r=n.querySelector("[data-pad]");for(let o of n.querySelectorAll("img"))o.src=e;return Hn(n,(o,i)=>{let a=Si(t)||[50,50],u=(f,m)=>{
a=[el(f),el(m)],tl(n,a)};tl(n,a),t||(n.querySelector("[data-at]").textContent="还没有设置"),r.addEventListener("click",f=>{if(!f.detail)return;let m=r.getBoundingClientRect();
u((f.clientX-m.left)/m.width*100,(f.clientY-m.top)/m.height*100)},{signal:i}),r.addEventListener("keydown",f=>{let m={ArrowLeft:[-10,0],ArrowRight:[10,0],ArrowUp:[
0,-10],ArrowDown:[0,10]}[f.key];m&&(f.preventDefault(),u(a[0]+m[0],a[1]+m[1]))},{signal:i}),n.querySelector("[data-done]").addEventListener("click",()=>o(a.join(
",")),{signal:i}),n.querySelector("[data-reset]").addEventListener("click",()=>o(""),{signal:i}),r.focus()})}function Si(e){return/^\d+,\d+$/.test(e)?e.split(",").
map(Number):null}function el(e){return Math.max(0,Math.min(100,Math.round(e/10)*10))}function tl(e,[t,n]){Ci(e.querySelector("[data-dot]"),[t,n]);for(let r of e.
querySelectorAll("[data-sample]"))r.style.objectPosition=`${t}% ${n}%`;e.querySelector("[data-at]").textContent=`横 ${t}%，纵 ${n}%`}function Ci(e,[t,n]){e.style.
left=t+"%",e.style.top=n+"%"}function rl(e,t){let n=Nn("library"),r=n.querySelector("[name=q]");return r.value="",Hn(n,(o,i)=>{let a=new Ai(n,e,t,i);a.show(1),r.focus();let u;n.querySelector(
"[data-search]").addEventListener("submit",f=>{f.preventDefault(),a.show(1)},{signal:i}),r.addEventListener("input",f=>{clearTimeout(u),f.isComposing||(u=setTimeout(
()=>a.show(1),250))},{signal:i}),r.addEventListener("compositionend",()=>a.show(1),{signal:i}),n.addEventListener("click",f=>{let m=f.target.closest("[data-turn\
]"),A=f.target.closest("[data-pick]");m&&a.show(Number(m.dataset.turn)),f.target.closest("[data-try]")&&a.show(a.page),A&&o(Ld(A))},{signal:i})})}function Ld(e){
let t=e.dataset;return{src:t.pick,url:t.url,alt:t.alt||"",weight:Number(t.weight)||0}}var Ai=class{constructor(t,n,r,o){Object.assign(this,{box:t,panel:n,src:r,
signal:o,page:1,results:t.querySelector("[data-results]")}),this.results.replaceChildren()}async show(t){this.page=t,this.call&&this.call.abort();let n=new AbortController;
this.call=n,this.state("waiting");try{let r=await this.load(n.signal);if(n.signal.aborted||this.signal.aborted)return;this.results.replaceChildren(r),this.results.
scrollTop=0,this.state("")}catch{n.signal.aborted||this.state("broken")}}state(t){this.box.querySelector("[data-waiting]").hidden=t!=="waiting"||this.results.childElementCount>
0,this.box.querySelector("[data-broken]").hidden=t!=="broken",this.results.hidden=t==="broken",this.results.toggleAttribute("aria-busy",t==="waiting")}async load(t){
let n=new URLSearchParams({q:this.box.querySelector("[name=q]").value,page:this.page,panel:this.panel}),r=await Me("/admin/pictures/library?"+n,{signal:t}),o=new DOMParser().
parseFromString(r,"text/html").querySelector("[data-library]");for(let i of o.querySelectorAll("[data-pick]"))i.setAttribute("aria-pressed",String(i.dataset.pick===
this.src));return o}};var Nd=10*1024*1024,Hd=8*1024*1024,qd=4e3,Pd=3e3,Bd=1024*1024,_d=20*1024*1024,Fd={to:"/admin/pictures",name:"图片",large:"图片太大，服务器没有收下。请缩小到 10 MB 以内，或换一张。",
patience:12e4},Vd={to:"/admin/videos",name:"视频",large:"视频太大，服务器没有收下。请剪短或压缩到 20 MB 以内。",patience:6e5};function _e(e,t,n=0){
return Object.assign(new Error(t),{error:e,status:n})}async function il(e,t=()=>{},n){let r=await Wd(e,t);if(n&&n.aborted)throw _e("stopped","已取消");return sl(
Fd,r,t,n)}async function al(e,t,n){let r=e.name||"视频";if(!e.size)throw _e("empty",`「${r}」是空的，请重新选择。`);if(e.type&&!e.type.startsWith(
"video/"))throw _e("kind",`「${r}」不是视频。请选 MP4 视频。`);if(e.size>_d)throw _e("large",`「${r}」超过 20 MB，请剪短或压缩后再上传。`);
return sl(Vd,e,t,n)}async function sl(e,t,n,r){try{return await ol(e,t,Lr(),n,r)}catch(o){if(o.status!==401&&o.status!==403)throw o;let{csrf:i}=await Me("/admin\
/session");return ol(e,t,i,n,r)}}async function Wd(e,t){let n=e.name||"图片";if(!e.size)throw _e("empty",`「${n}」是空的，请重新选择。`);if(/^image\/svg/.
test(e.type))throw _e("kind","SVG 图片不能上传，请先导出成 PNG。");if(e.type&&!e.type.startsWith("image/"))throw _e("kind",`「${n}」不是图片。请选 JPG、PNG\
、WebP 或 GIF。`);if(await Ud(e))return Xd(e,t);if(e.type==="image/gif"||e.size<=Bd)return sr(e);let r=await ll(e);if(!r)return sr(e);try{return e.size<=Hd&&
Math.max(r.width,r.height)<=qd?sr(e):(t({words:`正在缩小「${n}」…`,share:0}),sr(await cl(r,e,e.type==="image/png"?"image/png":"image/jpeg")))}finally{r.
close()}}function sr(e){if(e.size<=Nd)return e;throw _e("large",`「${e.name}」超过 10 MB，请缩小后再上传。`)}async function Ud(e){if(/heic|heif/i.test(
e.type)||/\.hei[cf]$/i.test(e.name||""))return!0;let t=new Uint8Array(await e.slice(4,12).arrayBuffer());return/^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(
String.fromCharCode(...t))}async function Xd(e,t){t({words:"正在转换 iPhone 照片…",share:0});let n=await ll(e);if(!n)throw _e("heic","这是 HEIC 格式的 iPhone\
 照片，这个浏览器打不开。请在手机「设置 › 相机 › 格式」里选「兼容性最佳」重拍，或者先存成 JPG 再上传。");try{return sr(
await cl(n,e,"image/jpeg"))}finally{n.close()}}async function ll(e){try{return await createImageBitmap(e)}catch{return null}}async function cl(e,t,n){let r=Math.
min(1,Pd/Math.max(e.width,e.height)),o=document.createElement("canvas");o.width=Math.max(1,Math.round(e.width*r)),o.height=Math.max(1,Math.round(e.height*r));let i=o.
getContext("2d");i.imageSmoothingQuality="high",i.drawImage(e,0,0,o.width,o.height);let a=await new Promise(f=>o.toBlob(f,n,.9));if(!a)return t;let u=(t.name||"\
图片").replace(/\.[^.]*$/,"");return new File([a],u+(n==="image/png"?".png":".jpg"),{type:n})}function ol(e,t,n,r,o){return new Promise((i,a)=>{let u=new XMLHttpRequest;
u.open("POST",e.to),u.timeout=e.patience,u.setRequestHeader("Accept","application/json"),u.setRequestHeader("X-CSRF-Token",n),u.upload.onprogress=m=>{let A=m.lengthComputable?
m.loaded/m.total:0;r({words:A<1?`正在上传「${t.name}」`:"已传完，正在处理…",share:A})},u.onload=()=>u.status===200?i(JSON.parse(u.responseText)):
a($d(e,u)),u.onerror=()=>a(_e("network",`网络断了，${e.name}还在这里。网络恢复后会自动再传，也可以点「重试」。`)),u.ontimeout=()=>a(
_e("network",`等了太久没有传完，${e.name}还在这里。请检查网络后点「重试」。`)),u.onabort=()=>a(_e("stopped","已取消")),o&&o.addEventListener(
"abort",()=>u.abort()),r({words:`正在上传「${t.name}」`,share:0});let f=new FormData;f.append("files",t,t.name||"file"),u.send(f)})}function $d(e,t){let n={};
try{n=JSON.parse(t.responseText)}catch{}return t.status===413?_e("large",e.large,413):n.message?_e(n.error,n.message,t.status):t.status===401?_e("signin",`登录已过期\
，请重新登录后点「重试」。${e.name}还在这里。`,401):_e("server",`服务器没有收下${e.name}（${t.status}），${e.name}还在这里，请点「重试」。`,
t.status)}var et=new Map,lr=new Set,Ti=!1;function fl(e){let t=[...e.querySelectorAll(".picture-field")].filter(n=>!n.closest("fieldset:disabled"));t.forEach(jd),t.length&&
xi()}function jd(e){let t=e.querySelector("[data-plain]");t&&t.remove(),e.querySelector("[data-rich]").hidden=!1;for(let o of e.querySelectorAll("[data-src], [d\
ata-focus]"))o.disabled=!1;let n=pt(e,"src"),r=e.querySelector("[data-image]").getAttribute("src");n&&r&&io(n,{url:r}),qn(e)}var ki=(e,t)=>e.querySelector(t==="\
alt"?'[name$=".Alt"]':`[data-${t}]`),pt=(e,t)=>ki(e,t).value,st=e=>(e.closest("form")?.getAttribute("action")||"")+"|"+e.dataset.path,cr=e=>[...document.querySelectorAll(
".picture-field")].find(t=>st(t)===e);function qn(e){let t=pt(e,"src"),n=i=>e.querySelector(`[data-${i}]`);n("shown").hidden=!t,n("empty").hidden=!!t;let r=t&&ln.
get(t)?.url;r&&n("image").getAttribute("src")!==r&&(n("image").src=r);let o=Si(pt(e,"focus"));n("dot").hidden=!o,o&&Ci(n("dot"),o);for(let i of e.querySelectorAll(
"[data-filled]"))i.hidden=!t;e.querySelector("[data-act=crop]").hidden=!ao(t),hl(e,et.get(st(e))),e.querySelector("[data-doubt]").hidden=!lr.has(st(e)),Ei(e,t)}
function hl(e,t){let n=e.querySelector("[data-busy]"),r=e.querySelector("[data-failed]");n.hidden=!t||t.failed,r.hidden=!t||!t.failed,t&&(n.querySelector("[data\
-busy-words]").textContent=t.words,n.querySelector("progress").value=Math.round(t.share*100),r.querySelector("[data-failed-words]").textContent=t.words,r.querySelector(
"[data-act=again]").hidden=!ml(t))}function ml(e){return!["kind","heic","large","empty","invalid"].includes(e.error)}function Mi(e,t,n){let r=[],o=(a,u)=>{pt(e,
a)!==u&&(ki(e,a).value=u,r.push(ki(e,a)))};t.src&&io(t.src,{url:t.url,weight:t.weight});let i=pt(e,"alt")!=="";o("src",t.src),o("focus",t.focus||""),t.alt&&!i&&
o("alt",t.alt),t.src||o("alt",""),Ti=r.length>0,t.src&&i&&!t.same&&lr.add(st(e)),t.src||lr.delete(st(e)),qn(e),Oi(e,n+(lr.has(st(e))?"。看看图片说明要不要改":
"")),r.forEach(a=>a.dispatchEvent(new Event("input",{bubbles:!0})))}function Oi(e,t){e.querySelector("[data-live]").textContent=t}async function cn(e,t){let n=st(
e);et.get(n)?.stop?.();let r=new AbortController,o={file:t,words:`正在上传「${t.name}」`,share:0,stop:()=>r.abort(),was:pt(e,"src")};et.set(n,o);let i=()=>{
let a=cr(n);a&&et.get(n)===o&&hl(a,o)};i(),Oi(e,"正在上传图片");try{let a=await il(t,u=>{Object.assign(o,u),i()},r.signal);et.get(n)===o&&Yd(n,o,a)}catch(a){
if(et.get(n)!==o)return;Object.assign(o,{failed:!0,error:a.error,words:a.message}),a.error==="stopped"&&et.delete(n);let u=cr(n);u&&qn(u),u&&Oi(u,a.message)}}function Yd(e,t,n){
et.delete(e);let r=cr(e);r&&(pt(r,"src")===t.was&&Mi(r,n,"图片已上传"),qn(r))}var ul={choose:e=>e.querySelector("[data-file]").click(),again:e=>cn(e,et.get(
st(e)).file),stop:e=>et.get(st(e)).stop(),drop:e=>{et.delete(st(e)),qn(e),dl(e)},clear:e=>{Mi(e,{src:""},"已移除图片"),dl(e)},library:async e=>{let t=await rl(
e.dataset.panel,pt(e,"src"));t&&Di(e,t,"已换图片")},crop:async e=>{let t=pt(e,"src"),[n,r]=ao(t),o=await Zs({src:t,w:n,h:r});o&&Di(e,{...o,same:!0},"图片已裁剪")},
focus:async e=>{let t=pt(e,"src"),n=await nl(ln.get(t).url,pt(e,"focus"));n!==null&&Di(e,{src:t,...ln.get(t),focus:n,same:!0},n?"重点位置已设置":"重点位置已恢复\
默认")}};function Di(e,t,n){let r=e.isConnected?e:cr(st(e));r&&Mi(r,t,n)}function dl(e){e.querySelector("[data-drop]").focus()}function Pn(e){let t=e instanceof
Element&&e.closest(".picture-field");return t&&!t.closest("fieldset:disabled")?t:null}function pl(e){let t=[...e?.files||[]];return t.find(n=>n.type.startsWith(
"image/"))||t[0]}document.addEventListener("click",e=>{let t=Pn(e.target),n=t&&e.target.closest("[data-act]");n?ul[n.dataset.act](t):t&&e.target.closest("[data-\
drop]")&&ul.choose(t)});document.addEventListener("change",e=>{if(!e.target.matches(".picture-field [data-file]"))return;let t=e.target.files[0];e.target.value=
"",t&&cn(Pn(e.target),t)});document.addEventListener("input",e=>{let t=e.isTrusted&&e.target.matches?.('.picture-field [name$=".Alt"]')&&Pn(e.target);!t||!lr.delete(
st(t))||qn(t)});document.addEventListener("paste",e=>{let t=document.activeElement,n=Pn(t),r=n&&pl(e.clipboardData),o=n&&t.matches("input")&&e.clipboardData.types.
includes("text/plain");!r||o||(e.preventDefault(),cn(n,r))});document.addEventListener("dragover",e=>{!e.dataTransfer||!e.dataTransfer.types.includes("Files")||
(e.preventDefault(),Ii(Pn(e.target)))});document.addEventListener("drop",e=>{if(Ii(null),!e.dataTransfer||!e.dataTransfer.types.includes("Files"))return;e.preventDefault();
let t=Pn(e.target),n=t&&pl(e.dataTransfer);n&&cn(t,n)});document.addEventListener("dragleave",e=>{e.relatedTarget||Ii(null)});function Ii(e){document.querySelectorAll(
".picture-field.is-over").forEach(t=>t.classList.toggle("is-over",t===e)),e&&e.classList.add("is-over")}window.addEventListener("online",()=>{for(let[e,t]of et){
let n=cr(e);n&&t.failed&&t.error==="network"&&cn(n,t.file)}});window.addEventListener("beforeunload",e=>{[...et.values()].some(ml)&&(e.preventDefault(),e.returnValue=
!0)});document.addEventListener("draft:answer",()=>{Ti&&xi(),Ti=!1});var zd=8e3;function yl(e,{choose:t,selected:n}){e.addEventListener("dragover",r=>{if(!gl(r.dataTransfer))return;r.preventDefault();let o=xt()&&St(r.target);r.dataTransfer.
dropEffect=o?"copy":"none",oo(o&&(si(o,r.clientX,r.clientY)||o))}),e.documentElement.addEventListener("dragleave",r=>{r.relatedTarget||oo(null)}),e.addEventListener(
"drop",r=>{if(oo(null),!gl(r.dataTransfer))return;r.preventDefault();let o=xt()&&St(r.target);o&&bl(vl(r.dataTransfer),o,si(o,r.clientX,r.clientY),t)}),e.addEventListener(
"paste",r=>{let o=xt()&&Xe(n()),i=vl(r.clipboardData);!o||!i||(r.preventDefault(),bl(i,o,null,t))})}var gl=e=>!!e?.types.includes("Files");function vl(e){let t=[
...e?.files||[]];return t.find(n=>n.type.startsWith("image/"))||t[0]}async function bl(e,t,n,r){if(!e)return;let o=n?.dataset.image;r(Be(t));let i=await Gd(Be(t)),
a=i&&[...i.querySelectorAll(".picture-field")].find(u=>!o||u.dataset.path===o);a?cn(a,e):we(i?`「${Yt(t)}」没有可以换的图片`:"没有换成，请再拖一次")}
function Gd(e){let t=()=>document.querySelector(`form#sheet[data-block="${CSS.escape(e)}"]`);return t()?Promise.resolve(t()):new Promise(n=>{let r=()=>{clearTimeout(
o),document.removeEventListener("editor:form",r),n(t())},o=setTimeout(r,zd);document.addEventListener("editor:form",r)})}var Ni={};Le(Ni,{dialog:()=>Li,key:()=>co,start:()=>af});var so={};Le(so,{key:()=>Ri,start:()=>Qd,turn:()=>ur});function ur(e){$.locked||Ee({do:e})}function Kd(e){if(e.isComposing||e.keyCode===229||e.altKey||!(e.ctrlKey||e.metaKey))return"";let t=e.key.toLowerCase();return t===
"z"?e.shiftKey?"redo":"undo":t==="y"&&!e.shiftKey?"redo":""}function Jd(e){let t=e.closest?.("input:not([type=checkbox]):not([type=radio]), textarea");return!e.
closest?.("dialog")&&(!t||!!t.closest("#sheet"))}function Ri(e){let t=Kd(e);return!t||!Jd(e.target)?!1:(e.preventDefault(),ur(t),!0)}function Qd(){for(let e of[
"undo","redo"])document.getElementById(e)?.addEventListener("click",()=>ur(e))}var Zd=e=>!!e.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=color]), textarea, select, [contenteditable]:not([contenteditable=false])"),ef=e=>e.
closest?.("[data-row]")?.dataset.row||pe().block,tf={"Alt+ArrowUp":e=>ft(e,-1),"Alt+ArrowDown":e=>ft(e,1),"Ctrl+d":$t,h:jt,Delete:Lt,Backspace:Lt},lo=["outline",
"canvas","side"];function nf(e){let t=lo.findIndex(o=>document.getElementById(o).contains(document.activeElement)),n=document.getElementById(lo[(t+e+lo.length)%
lo.length]);(n.querySelector(n.id==="outline"?"[aria-current]":n.id==="side"?"#sheet input:not([type=hidden]), #sheet textarea":"button")||n).focus()}function Li(e){
let t=document.getElementById(e);t.open||t.showModal()}function rf(){let{block:e}=pe(),t=Jn(e);$.locked||(t?ht({section:t,after:e}):ht({section:document.querySelector(
"#outline [data-list]").dataset.list}))}var wl={"?":()=>Li("keys"),"/":rf,Escape:()=>Ae({})},of=e=>(e.altKey?"Alt+":"")+(e.ctrlKey||e.metaKey?"Ctrl+":"")+(e.key.
length===1?e.key.toLowerCase():e.key);function co(e){if(e.isComposing||e.keyCode===229||document.querySelector("dialog[open]"))return!1;if(Ri(e))return!0;if(e.key===
"F6")return e.preventDefault(),nf(e.shiftKey?-1:1),!0;if(e.defaultPrevented||Zd(e.target))return!1;let t=of(e),n=!$.locked&&tf[t],r=n&&(t==="Backspace"?e.target.
closest?.("[data-row]")?.dataset.row:ef(e.target));if(n&&r)n(r);else if(wl[t])wl[t]();else return!1;return e.preventDefault(),!0}function af(){let e=t=>()=>document.
documentElement.classList.toggle("by-keys",t);addEventListener("keydown",e(!0),!0),addEventListener("pointerdown",e(!1),!0),document.addEventListener("keydown",
co),document.addEventListener("click",t=>{let n=t.target.closest("[data-do]")?.dataset.do;n==="keys"&&Li("keys"),n==="close"&&t.target.closest("dialog").close(),
t.target.matches?.("dialog:not(#signin)")&&t.target.close()})}var Ht=null;function El(){document.addEventListener("editor:keep",e=>sf(e.detail))}function sf({block:e,section:t,name:n}){Ht=Ht||lf();let{title:r}=Ht.querySelector(
"form").elements;Ht.dataset.of=e?"blocks/"+e:"sections/"+t,r.value=n,Hi(""),Ht.showModal(),r.select()}function lf(){let e=document.createElement("dialog");return e.
className="over-dialog",e.setAttribute("aria-labelledby","over-keep"),e.innerHTML=`<form method="dialog" novalidate>
    <h2 id="over-keep">存为区块</h2>
    <p>以后在任何页面添加组件时，都能在「我的区块」里找到它。这个页面不会变。</p>
    <label for="over-title">区块名称</label>
    <input id="over-title" name="title" type="text" maxlength="20" autocomplete="off" aria-describedby="over-wrong">
    <p id="over-wrong" role="alert"></p>
    <div><button type="button" class="over-quiet" value="cancel">取消</button><button type="submit" class="over-strong">保存</button></div>
  </form>`,e.querySelector(".over-quiet").addEventListener("click",()=>e.close()),e.querySelector("form").addEventListener("submit",cf),document.body.append(e),
e}async function cf(e){e.preventDefault();let t=e.target,n=t.elements.title.value.trim();if(!n)return Hi("请填写区块名称");let r=t.querySelector(".over-s\
trong");r.disabled=!0;try{await Me(`${$.base}/${Ht.dataset.of}/keep`,{method:"POST",body:new URLSearchParams({title:n})}),Ht.close(),we(`已存为区块「${n}」`)}catch(o){
Hi(o.fields?.title||o.fields?.Title||o.message||"没有保存成功，请再试一次")}finally{r.disabled=!1}}function Hi(e){let t=Ht.querySelector("input");Ht.
querySelector("#over-wrong").textContent=e,t.setAttribute("aria-invalid",String(!!e)),e&&t.focus()}var df=15e3,ff=4e3,$e="",qi=!1,Pi=()=>{},Sl=100,dr=null,uo=new Map,qt=null,Bi=0;function Cl({onSelect:e}={}){Pi=e||Pi,$s({retry:Xi,locked:$.locked}),El(),ae.tabIndex=
-1,ae.addEventListener("load",xl),document.addEventListener("editor:view",()=>{qi&&Xe($e)&&Wi(Xe($e))}),Al(),(!ae.contentDocument||ae.contentDocument.readyState===
"complete"&&ae.contentDocument.URL!=="about:blank")&&xl()}function Al(){clearTimeout(Bi),Bi=setTimeout(()=>{Je()||vi()},df)}function xl(){clearTimeout(Bi);let e=Je();
if(!e)return vi();e.served||(e.served=!0,uo.clear(),hf(e),mf(e),js(e),dr!==null&&e.defaultView.scrollTo({top:dr,behavior:"instant"}),dr=null,fo())}function hf(e){
let t=new e.defaultView.CSSStyleSheet;e.adoptedStyleSheets=[...e.adoptedStyleSheets,t],e.looks=t,Fi()}function Fi(){let e=Je();if(!e?.looks)return;let t=$e&&!$.
locked?`[id="b-${CSS.escape($e)}"] [data-text]`:"";e.looks.replaceSync(`html{font-size:${Sl}%;scroll-behavior:auto!important}
    [data-name]::after{content:none!important}
    main,main *{cursor:default!important;-webkit-user-select:none;user-select:none;-webkit-user-drag:none}
    button[disabled]{pointer-events:none}
    html.at-form [id="b-${CSS.escape($e)}"] .bar{transform:none!important;visibility:visible!important;transition:none!important}
    ${t&&`${t}{cursor:text!important}@media (hover:hover){${t}:hover{outline:1px dashed #6366f1;outline-offset:3px}}`}
    [data-text][contenteditable]{outline:2px solid #4f46e5!important;outline-offset:2px;box-shadow:0 0 0 6px #fff;border-radius:2px;cursor:text!important;
      -webkit-user-select:text;user-select:text;white-space:pre-wrap;display:revert-layer;min-width:1em;-webkit-line-clamp:none;overflow:visible;opacity:1}
    [data-text][contenteditable].inline-block{display:inline-block}
    [data-text][contenteditable]:empty{min-height:1.5em}`)}function mf(e){let t=(n,r)=>e.addEventListener(n,r,!0);t("mousedown",pf),t("click",gf),t("submit",n=>n.
preventDefault()),t("dragstart",n=>{nr()||n.preventDefault()}),t("pointermove",n=>{xt()&&n.pointerType!=="touch"&&ro(St(n.target),n.clientY)}),e.documentElement.
addEventListener("pointerleave",Ys),e.addEventListener("keydown",bf),$.locked||yl(e,{choose:Vi,selected:yf})}function Dl(e){return!!e.target.closest?.("[content\
editable]")}function pf(e){Dl(e)||(e.stopPropagation(),e.button===0&&e.preventDefault(),Nt())}function gf(e){if(Dl(e)||(e.preventDefault(),e.stopPropagation(),!xt()))
return;let t=St(e.target);if(!t)return vf(e.target);let n=Be(t)===$e,r=n&&!$.locked?qs(t,e.clientX,e.clientY):null;if(r)return fi(r,{x:e.clientX,y:e.clientY},wf),
Ze();let o=n&&e.target.closest("summary");if(o)return Is(o.parentElement),Ze();ae.contentWindow.focus(),n||Vi(Be(t))}function vf(e){let t=e.closest("[data-secti\
on]");if(t&&!$.locked&&!t.querySelector("[data-name]"))return ht({section:Be(t),after:""});Vi("")}function bf(e){if(e.key==="Tab"){e.preventDefault(),(e.shiftKey||
!Qr())&&document.querySelector("#side")?.focus();return}co(e)}function Vi(e){fr(e,{scroll:!1}),Pi(e)}function fr(e,{scroll:t=!0}={}){let n=$e===(e||"");n||(Nt(),
Ls()),$e=e||"",Fi();let r=Xe($e);Ln(r),r&&t&&!n&&Wi(r)}var yf=()=>$e;function Tl(e){let t=e===$e&&Xe(e);t&&Wi(t)}function Wi(e){if(qi=!ae.getClientRects().length,
qi)return;let t=ae.contentWindow,n=e.getBoundingClientRect(),r=t.innerHeight,o=40;if(n.top>=0&&n.bottom<=r)return;let i=n.height>r-2*o||n.top<0?n.top-o:n.bottom-
r+o,a=Math.abs(i)>2*r;t.scrollBy({top:i,behavior:a||Mn()?"instant":"smooth"})}function wf({block:e,path:t,text:n,changed:r}){r&&(qt={block:e,path:t,text:n,until:Date.
now()+ff});let o=uo.get(e);uo.delete(e);let i=Xe(e);i&&o&&(!r||Ef(o,t,n))&&_i(i,o),fo()}function Ef(e,t,n){let r=Ol(e)?.querySelector(`[data-text="${CSS.escape(
t)}"]`);return(r?r.textContent:"")===n}function Ui({page:e,blocks:t,look:n}={}){let r=Je();if(!r||!xt())return;let o=r.defaultView,i=o.scrollY;n&&xf(r,n),e&&_i(
r.querySelector("main.page"),e);for(let[a,u]of Object.entries(t||{})){let f=Xe(a);f&&_i(f,u)}Math.abs(o.scrollY-i)>1&&o.scrollTo({top:i,behavior:"instant"}),fo()}
function xf(e,t){e.tokens||(e.tokens=new e.defaultView.CSSStyleSheet,e.adoptedStyleSheets=[...e.adoptedStyleSheets,e.tokens]),e.tokens.replaceSync(`:root{${t}}`)}
function kl(e,t,n){Ui({blocks:{[e]:t}});let r=n&&Xe(e)?.querySelector(`[data-text="${CSS.escape(n)}"]`);!r||!Gr(r)||(Zn(r),fo())}function _i(e,t){let n=Ol(t);n&&
($r.morph(e,n,{morphStyle:"outerHTML",restoreFocus:!1,callbacks:{beforeNodeMorphed:Sf}}),Rs())}function Sf(e,t){return!e.id||e!==nr()?!0:(uo.set(Be(e),t.outerHTML),
!1)}function Ol(e){let t=document.createElement("template");t.innerHTML=e.trim();let n=t.content.firstElementChild;if(qt&&(Date.now()>qt.until||!Ut())&&(qt=null),
!n||!qt)return n;let r=`[id="b-${CSS.escape(qt.block)}"]`,i=(n.matches(r)?n:n.querySelector(r))?.querySelector(`[data-text="${CSS.escape(qt.path)}"]`);return i&&
i.textContent!==qt.text&&(i.textContent=qt.text),n}function fo(){let e=Je();Ws();let t=e.querySelector(".bar-room"),n=e.querySelector("main.page");if(t&&t!==n.lastElementChild&&
n.append(t),$e&&xt()&&!Xe($e))return fr("",{scroll:!1});Ln(xt()?Xe($e):null)}function Xi(){let e=Je();dr=e?e.defaultView.scrollY:dr,Al(),e?ae.contentWindow.location.
reload():ae.src=ae.getAttribute("src")}function Ml(e){ae.parentElement.dataset.width=String(e),Ze()}function Il(e){Sl=e,Fi(),Ze()}function Rl(e){ae.closest("#ca\
nvas").toggleAttribute("data-dark",e)}var ra={};Le(ra,{attend:()=>na,start:()=>Xf});var Qi={};Le(Qi,{offer:()=>Ji,start:()=>_f});var Cf=e=>[...e.trim().replace(/\r\n/g,`
`)].length,Af=e=>e.id&&document.querySelector(`label[for="${CSS.escape(e.id)}"] [data-count]`);function $i(e){let t=Af(e);if(!t)return;let n=Cf(e.value),r=Number(
t.dataset.count);t.textContent=`${n}/${r}`,t.toggleAttribute("data-over",n>r)}function ji(e){e.querySelectorAll("input[type=text], textarea").forEach($i)}function hr(e){
let n=(e?.matches("fieldset")?e.querySelector("legend"):e?.labels?.[0])?.cloneNode(!0);return n?.querySelectorAll("[data-count], [aria-hidden]").forEach(r=>r.remove()),
n?.textContent.trim()||""}function Nl(e){let t=document.getElementById("sheet");for(let n of t.querySelectorAll("[data-wrong]")){let r=e[n.dataset.wrong]||"",o=document.
getElementById("f-"+n.dataset.wrong);n.hidden=!r,n.lastElementChild.textContent!==r&&(n.lastElementChild.textContent=r),o&&!o.matches("fieldset")&&(r?o.setAttribute(
"aria-invalid","true"):o.removeAttribute("aria-invalid"))}Df(e)}function Df(e){let t=document.getElementById("wrongs");if(!t)return;let n=Object.keys(e),r=[...document.
querySelectorAll("#sheet [data-wrong]")].map(o=>o.dataset.wrong);n.sort((o,i)=>r.indexOf(o)-r.indexOf(i)),t.hidden=!n.length,t.querySelector("[data-number]").textContent=
n.length,t.querySelector("ul").replaceChildren(...n.map(o=>{let i=document.createElement("li"),a=document.createElement("a"),u=hr(document.getElementById("f-"+o));
return a.href="#f-"+o,a.className="underline underline-offset-2 hover:no-underline",a.textContent=(u?u+"：":"")+e[o],i.append(a),i}))}var Gi={};Le(Gi,{changes:()=>go,form:()=>ge,start:()=>qf,typed:()=>mr,values:()=>gt,write:()=>zt});var At=()=>document.getElementById("side"),ge=()=>document.getElementById("sheet"),Bl="",mo="",Yi=null,ho=null,zi=null,po=!1,Tf=1e4;function gt(e=ge()){let t=new URLSearchParams;
for(let[n,r]of new FormData(e))typeof r=="string"&&n[0]!=="_"&&t.append(n,r);return t}var _l=()=>!!Yi?.isConnected,kf=e=>e.dataset.block?{block:e.dataset.block}:
{panel:e.dataset.panel},Fl=e=>"set:"+(e.dataset.block||e.dataset.panel),Vl=e=>({do:"set",...kf(e),kind:e.dataset.kind,base:e.elements._base.value,values:gt(e).toString()});
function mr(){let e=ge();!e||$.locked||e.dataset.clash||(_r(Fl(e),Vl(e)),Of())}function Of(){po=!!ge()?.dataset.block,po&&!zi&&(zi=requestAnimationFrame(Mf))}async function Mf(){
for(;po&&ge()?.dataset.block;){po=!1;let{block:e}=ge().dataset,t=gt();try{let n=await fetch(`${$.base}/blocks/${e}/draw`,{method:"POST",body:t,headers:{"X-CSRF-\
Token":Lr()},signal:AbortSignal.timeout(Tf)}),r=await n.text();if(!n.ok)break;ge()?.dataset.block===e&&gt().toString()===t.toString()&&kl(e,r,Bl)}catch{break}}zi=
null}async function If(e){let t=ge(),n=e.value;if(t.dataset.clash)return we("请先决定用谁的，再改这里");(await Ee({...Vl(t),op:n}))?.ok&&Rf(n)}function Rf(e){
let[t,n,r]=e.match(/^(.*?)(?:\.(\d+))?\.(add|up|down|remove)$/).slice(1),i={add:Number(ge()?.elements[t+".len"]?.value||0)-1,up:n-1,down:Number(n)+1}[r];i>=0&&Tn(
`${t}.${i}`,!0)}function Hl(e){let t=ge();if(!t||!Lf(t,e.open))return;if(_l()){ho=e;return}let n=(e.sent||[]).filter(r=>r.do==="set"&&Fl(t)==="set:"+(r.block||r.
panel)).pop();n&&!n.op&&(mo=n.values),e.side?Nf(e.side):e.base&&(t.elements._base.value=e.base),Nl(e.errors||{})}var Lf=(e,t)=>e.dataset.block?t?.block===e.dataset.
block:t?.panel===e.dataset.panel;function Nf(e){let t=ge(),n=go(mo,gt(t)),r=Hf(),o=[...At().querySelectorAll("details")].map(a=>[a.closest("[id]")?.id,a.dataset.
group,a.open]),i=At().scrollTop;At().innerHTML=e,At().querySelectorAll("details").forEach(a=>{let u=o.find(([f,m])=>f===a.closest("[id]")?.id&&m===a.dataset.group);
u&&(a.open=u[2])}),document.dispatchEvent(new CustomEvent("editor:form")),mo=gt().toString();for(let[a,u]of n)zt(a,u);ji(ge()),At().scrollTop=i,r(),n.length&&mr()}
function go(e,t){let n=new URLSearchParams(e);return[...t].filter(([r,o])=>n.has(r)&&n.get(r)!==o)}function zt(e,t){let n=ge().elements[e];n&&(n instanceof RadioNodeList?
n.value=t:n.type==="checkbox"?n.checked=t===n.value:n.value=t)}function Hf(){let e=document.activeElement;if(!At().contains(e))return()=>{};let{id:t,name:n,value:r}=e,
o=typeof e.selectionStart=="number"?[e.selectionStart,e.selectionEnd]:null;return()=>{let i=u=>u.name===n&&(u.value===r||!/radio|checkbox|submit/.test(u.type)),
a=t&&document.getElementById(t)||[...ge()?.elements||[]].find(i)||At();a.focus({preventScroll:!0}),o&&a.setSelectionRange&&a.setSelectionRange(...o)}}function ql(){
mo=ge()?gt().toString():"",ge()&&ji(ge())}function Pl(e){!e.target.closest("#sheet")||e.target.type==="file"||_l()||($i(e.target),Bl=e.target.name,mr())}function qf(){
At().addEventListener("input",Pl),At().addEventListener("compositionstart",e=>{Yi=e.target}),At().addEventListener("compositionend",e=>{Yi=null,Pl(e),ho&&Hl(ho),
ho=null}),addEventListener("submit",e=>{e.target.id==="sheet"&&(e.preventDefault(),e.submitter?.name==="_op"?If(e.submitter):at())},!0),document.addEventListener(
"editor:form",ql),document.addEventListener("draft:answer",e=>Hl(e.detail)),ql()}var Wl={section:"",after:""};function Ki(){let{block:e}=pe(),t=e&&document.getElementById("row-"+e);t&&(Wl={section:Jn(e),after:t.previousElementSibling?.dataset.
row||""})}function Pf(){let e=ge();if(!e||e.dataset.block!==pe().block||document.getElementById("row-"+pe().block))return;let t=[...e.querySelectorAll("input[ty\
pe=text], textarea")].filter(n=>n.value.trim()&&n.id);Ul({...e.dataset,values:gt(e).toString(),place:{...Wl}},t.map(n=>Xl(hr(n),n.value)))}function Ji({edit:e}){
let n=(e.do==="text"?[["",e.text]]:[...new URLSearchParams(e.values)]).filter(([,r])=>/[^\w\s./:#,-]/.test(r));Ul({...e,place:{section:"",after:""}},n.map(([,r])=>Xl(
"",r))),Dn("edit")}function Ul(e,t){let n=document.getElementById("gone-box").content.cloneNode(!0);n.querySelector("[data-texts]").append(...t);let r=n.querySelector(
"[data-back]");r.hidden=!e.values,r.addEventListener("click",()=>Bf(e,r));let o=document.getElementById("side"),i=o.contains(document.activeElement);o.replaceChildren(
n),i&&o.focus({preventScroll:!0}),Xt().filter(a=>a.edit.block===e.block).forEach(a=>zn(a.edit.key,!1))}function Xl(e,t){let n=document.getElementById("gone-text").
content.firstElementChild.cloneNode(!0);n.querySelector("span").textContent=e||"内容";let r=n.querySelector("textarea");return r.value=t,r.rows=t.length>24?3:
1,n}async function Bf({kind:e,values:t,place:n},r){r.disabled=!0;let o=[...document.querySelectorAll("#outline [data-list]")].map(f=>f.dataset.list),i=o.includes(
n.section)?n.section:o[0],a=document.querySelector(`[data-list="${CSS.escape(i)}"] > [data-row="${CSS.escape(n.after)}"]`)?n.after:"",u=await Ee({do:"add",section:i,
kind:e,after:a});u?.block?(await Ee({do:"set",block:u.block,kind:e,base:"",values:t}),Ae({block:u.block})):r.disabled=!1}function _f(){document.addEventListener(
"draft:answer",({detail:e})=>{let t=(e.sent||[]).some(o=>["delete","undo","redo"].includes(o.do)),{block:n}=pe(),r=n&&!document.getElementById("row-"+n);t&&r?Ae(
{}):e.gone?Pf():Ki()}),document.addEventListener("editor:form",Ki),Ki()}var Zi="",ea=({result:e})=>e.theirs?.length>0,ta=({edit:e})=>{let t=ge();return t&&(e.block?t.dataset.block===e.block:t.dataset.panel===e.panel)};function Ff(e){
ea(e)?ta(e)?jl(e):we("别人修改了同一处，请点上方的「去决定」"):we(e.result.message)}function na(e){let{block:t,panel:n}=e.edit;t&&!document.getElementById(
"row-"+t)?Ji(e):ta(e)&&!ea(e)?$l(e):Ae({block:t,panel:n},{show:!0})}function $l({edit:e,result:t}){if(e.do==="text")zt(e.path,e.text);else for(let[n,r]of new URLSearchParams(
e.values))zt(n,r);we(t.message)}function jl({edit:e,result:t}){let n=ge();n.dataset.clash="on",document.getElementById("clash")?.remove();let r=document.getElementById(
"clash-box").content.firstElementChild.cloneNode(!0),o=t.theirs.map(a=>Vf({...a,Path:a.Path||e.path}));r.querySelector("[data-rows]").append(...o);let i=a=>o.forEach(
u=>{u.querySelector(`input[value=${a}]`).checked=!0});r.querySelector("[data-all=mine]").addEventListener("click",()=>i("mine")),r.querySelector("[data-all=thei\
rs]").addEventListener("click",()=>i("theirs")),r.querySelector("[data-decide]").addEventListener("click",()=>Uf(n,e,o));for(let a of t.theirs)a.Path?.endsWith(
".len")||zt(a.Path||e.path,a.Mine);n.prepend(r),r.scrollIntoView({block:"nearest"}),n.contains(document.activeElement)||r.querySelector("input").focus({preventScroll:!0})}
function Vf(e){let t=document.getElementById("clash-row").content.firstElementChild.cloneNode(!0);t.querySelector("legend").textContent=e.Label,t.clash=e;for(let n of[
"mine","theirs"]){let r=t.querySelector(`input[value=${n}]`);r.name="_clash-"+e.Path;let o=e[n==="mine"?"Mine":"Theirs"],i=t.querySelector(`[data-${n}]`);e.Picture&&
o?i.append(Wf(o)):i.textContent=o||"（空）"}return t}function Wf(e){let t=document.createElement("img");return t.src=e.startsWith("art/")?"/assets/0/img/"+e:
"/media/160/"+e,t.alt="",t.className="h-12 w-12 rounded-md object-contain",t}async function Uf(e,t,n){let r=gt(e),o=n.filter(a=>a.querySelector("input[value=min\
e]").checked).map(a=>a.clash),i=go(t.values||"",r).filter(([a])=>!n.some(u=>u.clash.Path===a));if(delete e.dataset.clash,document.getElementById("clash").remove(),
o.length===n.length||o.some(a=>a.Path.endsWith(".len")))await zn(t.key,!0);else{Zi=t.key;let a=await Kn();if(Zi="",!a)return;await zn(t.key,!1)}o.forEach(a=>{a.
Path.endsWith(".len")||zt(a.Path,r.get(a.Path)??a.Mine)}),i.forEach(([a,u])=>zt(a,u)),(o.length||i.length)&&mr()}function Xf(){document.addEventListener("draft:\
held",t=>Ff(t.detail));let e=()=>{for(let t of Xt())ta(t)&&t.edit.key!==Zi&&(ea(t)?jl:$l)(t)};document.addEventListener("editor:form",e),document.addEventListener(
"draft:left",e)}document.addEventListener("input",({target:e})=>{let t=e.form?.elements;if(!t||!e.name)return;let n=e.type==="color"&&t[e.name+".theme"];n&&(n.checked=!1);let r=e.
type==="checkbox"&&e.checked&&e.name.endsWith(".theme")&&e.name.slice(0,-6),o=r&&t[r+".shown"];o&&(t[r].value=o.value)},!0);var oa={};Le(oa,{start:()=>zf});var Yl=()=>document.getElementById("sheet"),vo=e=>e.dataset.rule.split(" ")[0];function $f(e){let t=[];for(let n of Yl().querySelectorAll("[data-found]")){let r=e[n.
dataset.found]||"";if(n.said===r)continue;let o=[...n.querySelectorAll("details[open]")].map(vo),i=[...n.querySelectorAll("details")].map(vo);n.said=r,n.innerHTML=
r;for(let a of n.querySelectorAll("details"))a.open=o.includes(vo(a)),i.includes(vo(a))||t.push(jf(n.dataset.found,a))}t.length&&on(t.join("；"))}function jf(e,t){
let n=hr(document.getElementById("f-"+e)),r=t.querySelector("summary").textContent.trim().replace(/\s+/g," ");return n?`${n}：${r}`:r}function Yf(e){let t=new URLSearchParams(
e.value),n=document.getElementById("f-"+t.get("at"));n?.value.includes(t.get("of"))&&(n.value=n.value.replace(t.get("of"),()=>t.get("to")),n.dispatchEvent(new Event(
"input",{bubbles:!0})),n.focus())}function zf(){document.addEventListener("draft:answer",({detail:e})=>{let t=Yl(),{open:n,found:r,side:o}=e;t&&(t.dataset.block?
n?.block===t.dataset.block:n?.panel===t.dataset.panel)&&r&&!o&&$f(r)}),document.addEventListener("click",e=>{let t=e.target.closest("[name=_safer]");t&&(e.preventDefault(),
Yf(t))})}var ia={};Le(ia,{start:()=>Zf});var Gf=e=>new Date(e).toLocaleTimeString("zh-CN",{hour:"2-digit",minute:"2-digit",hourCycle:"h23",timeZone:"Asia/Shanghai"});function Kf({state:e,at:t,message:n,
kept:r}){let o=document.getElementById("save-state");if(!o)return;let i=e==="failed"&&Xt()[0],a=i&&i.result.theirs?.length,u=i?a?"有冲突，":"没有存上，":
{saved:"已保存"+(t?" "+Gf(t):""),saving:"保存中…",failed:"保存失败，",offline:r?"离线，已存到本机":"离线，先别关页面"}[e];o.dataset.
state=e,o.title=i&&i.result.message||n,o.dataset.words!==u&&(o.dataset.words=u,o.textContent=u,e==="failed"&&o.append(Jf(i?a?"去决定":"去看看":"重试")))}
function Jf(e){let t=document.createElement("button");return t.type="button",t.textContent=e,t.addEventListener("click",()=>Xt().length?na(Xt()[0]):at()),t}function zl(e,t,n){
let r=document.getElementById(e);if(!r)return;let o=n?`${t}：${n}`:`没有可${t}的`;r.disabled=!n,r.title=o,r.setAttribute("aria-label",o)}function Qf({undo:e,
redo:t,problems:n,changed:r,title:o}){zl("undo","撤销",e),zl("redo","重做",t);let i=document.getElementById("problems");if(i){i.hidden=!n,i.querySelector("[\
data-number]").textContent=n;let a=document.getElementById("changed");a.hidden=!r||!a.dataset.live}o&&(document.getElementById("page-title").textContent=o,document.
title=o+" · 三段")}function Zf(){document.addEventListener("draft:state",e=>Kf(e.detail)),document.addEventListener("draft:answer",e=>Qf(e.detail))}var aa={};Le(aa,{start:()=>oh});var eh=2e3;function th(e,t){return t&&!e.defaultPrevented&&e.button===0&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&!t.target&&!t.hasAttribute("download")&&t.origin===
location.origin&&t.pathname+t.search!==location.pathname+location.search}async function nh(e){let t=e.target.closest("a[href]");!th(e,t)||!Ut()||(e.preventDefault(),
await Promise.race([at(),new Promise(n=>setTimeout(n,eh))]),location.assign(t.href))}function rh(e){Ut()&&(e.preventDefault(),e.returnValue=!0)}function oh(){document.
addEventListener("click",nh),addEventListener("beforeunload",rh)}var sa={};Le(sa,{start:()=>sh});var Jl=(e,t)=>e.setAttribute("aria-pressed",String(t)),Gl=e=>e.getAttribute("aria-pressed")==="true";function ih(e){for(let t of e.parentElement.children)Jl(t,t===
e);Ml(Number(e.dataset.width))}var ah={text:e=>Il(e?130:100),dark:Rl};function Kl(e){let t=document.getElementById("persona");t.value=e;let n=document.getElementById(
"as");n.hidden=!e,n.querySelector("[data-as]").textContent=t.selectedOptions[0].textContent,ae.src=`${$.base}/preview${e?"?as="+e:""}`}function sh(){document.getElementById(
"canvas").addEventListener("click",t=>{let n=t.target.closest("button");n?.dataset.width&&ih(n),n?.dataset.lens&&(Jl(n,!Gl(n)),ah[n.dataset.lens](Gl(n))),n?.dataset.
do==="back-to-editing"&&(Kl(""),document.getElementById("persona").focus())});let e=document.getElementById("persona");e.addEventListener("change",()=>Kl(e.value)),
document.addEventListener("draft:answer",({detail:t})=>{e.value&&(t.page||t.blocks)&&Xi()})}var ua={};Le(ua,{start:()=>uh});var pr=()=>document.getElementById("side"),la=e=>e.matches?.("textarea[data-line]"),lh=CSS.supports("field-sizing","content");function Ql(e){
lh||!e.clientWidth||(e.style.height="auto",e.style.height=e.scrollHeight+e.offsetHeight-e.clientHeight+"px")}function ch(e){if(!/[\r\n]/.test(e.value))return;let t=e.
selectionStart;e.value=e.value.replace(/[\r\n]/g," "),e.setSelectionRange(t,t)}var ca=()=>pr().querySelectorAll("textarea[data-line]").forEach(Ql);function uh(){
pr().addEventListener("keydown",e=>{e.key!=="Enter"||!la(e.target)||e.isComposing||e.keyCode===229||(e.preventDefault(),e.target.form.requestSubmit())}),pr().addEventListener(
"keyup",e=>{e.key==="Tab"&&la(e.target)&&e.target.select()}),pr().addEventListener("input",e=>{la(e.target)&&(e.isComposing||ch(e.target),Ql(e.target))},!0),pr().
addEventListener("toggle",ca,!0),document.addEventListener("editor:form",ca),ca()}var fa={};Le(fa,{start:()=>gh});var Dt=()=>document.getElementById("menu"),un,tt=(e,t,n,r)=>({label:e,icon:t,run:n,...r});function dh(e){let t=[...document.querySelectorAll("#outline [data-row\
]")],n=dt(e),r=[...document.querySelectorAll("#outline [data-section]")].filter(i=>!i.contains(n)),o=n?.dataset.hidden==="on";return[tt("上移","up",()=>ft(e,-1),
{off:t[0]===n}),tt("下移","lower",()=>ft(e,1),{off:t[t.length-1]===n}),...r.map(i=>tt("移到"+i.dataset.name,"into",()=>Ur(e,i.dataset.section))),null,tt("复制",
"copy",()=>$t(e)),tt("拷贝到别的页面","link",()=>bo("editor:clip",{block:e})),tt("存为区块","block",()=>bo("editor:keep",{block:e,name:kn(e)})),null,
tt(o?"显示":"隐藏",o?"eye":"hidden",()=>jt(e)),tt("删除","bin",()=>Lt(e),{danger:!0})]}function fh(e){let t=[...document.querySelectorAll("#outline [data-\
section]")],n=t.find(i=>i.dataset.section===e),r=t.indexOf(n),o=!n.querySelector("[data-row]");return[tt("上移这一段","up",()=>Qn(e,-1),{off:r===0}),tt("下移\
这一段","lower",()=>Qn(e,1),{off:r===t.length-1}),null,tt("拷贝整段","link",()=>bo("editor:clip",{section:e}),{off:o}),tt("整段存为区块","block",()=>bo(
"editor:keep",{section:e,name:n.dataset.name}),{off:o}),null,tt("删除空段","bin",()=>Xr(e),{danger:!0,off:!o||t.length===1})]}var bo=(e,t)=>document.dispatchEvent(
new CustomEvent(e,{detail:t}));function hh(e){let t=Dt();t.textContent="";for(let n of e){if(!n){t.append(document.createElement("hr"));continue}let r=document.
createElement("button");r.type="button",r.setAttribute("role","menuitem"),r.tabIndex=-1,r.disabled=!!n.off,n.danger&&(r.dataset.danger=""),r.innerHTML=`<svg cla\
ss="h-4 w-4 shrink-0" stroke-width="1.6" aria-hidden="true"><use href="#i-${n.icon}"></use></svg>`,r.append(n.label),r.addEventListener("click",()=>{Bn(!0),n.run()}),
t.append(r)}}function mh(e){if($.locked)return;un=e;let t=e.dataset.of||e.closest("[data-row]")?.dataset.row;hh(e.dataset.menu==="section"?fh(e.closest("[data-s\
ection]").dataset.section):dh(t));let n=Dt();n.hidden=!1,n.setAttribute("aria-label",e.getAttribute("aria-label")),e.setAttribute("aria-expanded","true"),Zl(n,e.
getBoundingClientRect()),da(n,0)}function Zl(e,t){let{width:n,height:r}=e.getBoundingClientRect(),o=t.bottom+4,i=o+r<innerHeight-8;e.style.top=Math.max(8,i?o:t.
top-4-r)+"px",e.style.left=Math.max(8,Math.min(t.right-n,innerWidth-n-8))+"px"}function Bn(e){let t=Dt();t.hidden||(t.hidden=!0,un?.removeAttribute("aria-expand\
ed"),e&&un?.isConnected&&un.focus({preventScroll:!0}))}function da(e,t){let n=[...e.querySelectorAll("button:not(:disabled)")],r=t===0?0:n.indexOf(document.activeElement)+
t;n[(r+n.length)%n.length]?.focus()}function ph(e){let t={ArrowDown:1,ArrowUp:-1}[e.key];if(t)da(Dt(),t);else if(e.key==="Home")da(Dt(),0);else if(e.key==="Esca\
pe"||e.key==="Tab")Bn(!0);else return;e.key!=="Tab"&&e.preventDefault(),e.stopPropagation()}function gh(){document.addEventListener("click",e=>{let t=e.target.closest(
"[data-menu]"),n=t===un&&!Dt().hidden;e.target.closest("#menu")||Bn(!1),t&&!n&&mh(t)}),Dt().addEventListener("keydown",ph),document.addEventListener("scroll",e=>{
Dt().hidden||e.target===Dt()||(un.isConnected?Zl(Dt(),un.getBoundingClientRect()):Bn(!1))},!0),addEventListener("resize",()=>Bn(!1)),addEventListener("blur",()=>Bn(
!1))}var La={};Le(La,{start:()=>Yh});function vh(e,t,n){return(t=Eh(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}function Bt(){return Bt=Object.assign?
Object.assign.bind():function(e){for(var t=1;t<arguments.length;t++){var n=arguments[t];for(var r in n)({}).hasOwnProperty.call(n,r)&&(e[r]=n[r])}return e},Bt.apply(
null,arguments)}function ec(e,t){var n=Object.keys(e);if(Object.getOwnPropertySymbols){var r=Object.getOwnPropertySymbols(e);t&&(r=r.filter(function(o){return Object.getOwnPropertyDescriptor(
e,o).enumerable})),n.push.apply(n,r)}return n}function kt(e){for(var t=1;t<arguments.length;t++){var n=arguments[t]!=null?arguments[t]:{};t%2?ec(Object(n),!0).forEach(
function(r){vh(e,r,n[r])}):Object.getOwnPropertyDescriptors?Object.defineProperties(e,Object.getOwnPropertyDescriptors(n)):ec(Object(n)).forEach(function(r){Object.
defineProperty(e,r,Object.getOwnPropertyDescriptor(n,r))})}return e}function bh(e,t){if(e==null)return{};var n,r,o=yh(e,t);if(Object.getOwnPropertySymbols){var i=Object.
getOwnPropertySymbols(e);for(r=0;r<i.length;r++)n=i[r],t.indexOf(n)===-1&&{}.propertyIsEnumerable.call(e,n)&&(o[n]=e[n])}return o}function yh(e,t){if(e==null)return{};
var n={};for(var r in e)if({}.hasOwnProperty.call(e,r)){if(t.indexOf(r)!==-1)continue;n[r]=e[r]}return n}function wh(e,t){if(typeof e!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(typeof r!="object")return r;throw new TypeError(
"@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function Eh(e){var t=wh(e,"string");return typeof t=="symbol"?t:t+""}function xa(e){
"@babel/helpers - typeof";return xa=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol==
"function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},xa(e)}var xh="1.15.7";function Pt(e){if(typeof window<"u"&&window.navigator)return!!navigator.userAgent.match(e)}var _t=Pt(/(?:Trident.*rv[ :]?11\.|msie|iemobile|Windows Phone)/i),
Cr=Pt(/Edge/i),tc=Pt(/firefox/i),yr=Pt(/safari/i)&&!Pt(/chrome/i)&&!Pt(/android/i),Ta=Pt(/iP(ad|od|hone)/i),cc=Pt(/chrome/i)&&Pt(/android/i),uc={capture:!1,passive:!1};
function Z(e,t,n){e.addEventListener(t,n,!_t&&uc)}function J(e,t,n){e.removeEventListener(t,n,!_t&&uc)}function To(e,t){if(t){if(t[0]===">"&&(t=t.substring(1)),
e)try{if(e.matches)return e.matches(t);if(e.msMatchesSelector)return e.msMatchesSelector(t);if(e.webkitMatchesSelector)return e.webkitMatchesSelector(t)}catch{return!1}
return!1}}function dc(e){return e.host&&e!==document&&e.host.nodeType&&e.host!==e?e.host:e.parentNode}function bt(e,t,n,r){if(e){n=n||document;do{if(t!=null&&(t[0]===
">"?e.parentNode===n&&To(e,t):To(e,t))||r&&e===n)return e;if(e===n)break}while(e=dc(e))}return null}var nc=/\s+/g;function nt(e,t,n){if(e&&t)if(e.classList)e.classList[n?
"add":"remove"](t);else{var r=(" "+e.className+" ").replace(nc," ").replace(" "+t+" "," ");e.className=(r+(n?" "+t:"")).replace(nc," ")}}function U(e,t,n){var r=e&&
e.style;if(r){if(n===void 0)return document.defaultView&&document.defaultView.getComputedStyle?n=document.defaultView.getComputedStyle(e,""):e.currentStyle&&(n=
e.currentStyle),t===void 0?n:n[t];!(t in r)&&t.indexOf("webkit")===-1&&(t="-webkit-"+t),r[t]=n+(typeof n=="string"?"":"px")}}function Un(e,t){var n="";if(typeof e==
"string")n=e;else do{var r=U(e,"transform");r&&r!=="none"&&(n=r+" "+n)}while(!t&&(e=e.parentNode));var o=window.DOMMatrix||window.WebKitCSSMatrix||window.CSSMatrix||
window.MSCSSMatrix;return o&&new o(n)}function fc(e,t,n){if(e){var r=e.getElementsByTagName(t),o=0,i=r.length;if(n)for(;o<i;o++)n(r[o],o);return r}return[]}function Tt(){
var e=document.scrollingElement;return e||document.documentElement}function Te(e,t,n,r,o){if(!(!e.getBoundingClientRect&&e!==window)){var i,a,u,f,m,A,w;if(e!==window&&
e.parentNode&&e!==Tt()?(i=e.getBoundingClientRect(),a=i.top,u=i.left,f=i.bottom,m=i.right,A=i.height,w=i.width):(a=0,u=0,f=window.innerHeight,m=window.innerWidth,
A=window.innerHeight,w=window.innerWidth),(t||n)&&e!==window&&(o=o||e.parentNode,!_t))do if(o&&o.getBoundingClientRect&&(U(o,"transform")!=="none"||n&&U(o,"posi\
tion")!=="static")){var M=o.getBoundingClientRect();a-=M.top+parseInt(U(o,"border-top-width")),u-=M.left+parseInt(U(o,"border-left-width")),f=a+i.height,m=u+i.width;
break}while(o=o.parentNode);if(r&&e!==window){var I=Un(o||e),D=I&&I.a,C=I&&I.d;I&&(a/=C,u/=D,w/=D,A/=C,f=a+A,m=u+w)}return{top:a,left:u,bottom:f,right:m,width:w,
height:A}}}function rc(e,t,n){for(var r=Jt(e,!0),o=Te(e)[t];r;){var i=Te(r)[n],a=void 0;if(n==="top"||n==="left"?a=o>=i:a=o<=i,!a)return r;if(r===Tt())break;r=Jt(
r,!1)}return!1}function Xn(e,t,n,r){for(var o=0,i=0,a=e.children;i<a.length;){if(a[i].style.display!=="none"&&a[i]!==X.ghost&&(r||a[i]!==X.dragged)&&bt(a[i],n.draggable,
e,!1)){if(o===t)return a[i];o++}i++}return null}function ka(e,t){for(var n=e.lastElementChild;n&&(n===X.ghost||U(n,"display")==="none"||t&&!To(n,t));)n=n.previousElementSibling;
return n||null}function lt(e,t){var n=0;if(!e||!e.parentNode)return-1;for(;e=e.previousElementSibling;)e.nodeName.toUpperCase()!=="TEMPLATE"&&e!==X.clone&&(!t||
To(e,t))&&n++;return n}function oc(e){var t=0,n=0,r=Tt();if(e)do{var o=Un(e),i=o.a,a=o.d;t+=e.scrollLeft*i,n+=e.scrollTop*a}while(e!==r&&(e=e.parentNode));return[
t,n]}function Sh(e,t){for(var n in e)if(e.hasOwnProperty(n)){for(var r in t)if(t.hasOwnProperty(r)&&t[r]===e[n][r])return Number(n)}return-1}function Jt(e,t){if(!e||
!e.getBoundingClientRect)return Tt();var n=e,r=!1;do if(n.clientWidth<n.scrollWidth||n.clientHeight<n.scrollHeight){var o=U(n);if(n.clientWidth<n.scrollWidth&&(o.
overflowX=="auto"||o.overflowX=="scroll")||n.clientHeight<n.scrollHeight&&(o.overflowY=="auto"||o.overflowY=="scroll")){if(!n.getBoundingClientRect||n===document.
body)return Tt();if(r||t)return n;r=!0}}while(n=n.parentNode);return Tt()}function Ch(e,t){if(e&&t)for(var n in t)t.hasOwnProperty(n)&&(e[n]=t[n]);return e}function ha(e,t){
return Math.round(e.top)===Math.round(t.top)&&Math.round(e.left)===Math.round(t.left)&&Math.round(e.height)===Math.round(t.height)&&Math.round(e.width)===Math.round(
t.width)}var wr;function hc(e,t){return function(){if(!wr){var n=arguments,r=this;n.length===1?e.call(r,n[0]):e.apply(r,n),wr=setTimeout(function(){wr=void 0},t)}}}
function Ah(){clearTimeout(wr),wr=void 0}function mc(e,t,n){e.scrollLeft+=t,e.scrollTop+=n}function pc(e){var t=window.Polymer,n=window.jQuery||window.Zepto;return t&&
t.dom?t.dom(e).cloneNode(!0):n?n(e).clone(!0)[0]:e.cloneNode(!0)}function gc(e,t,n){var r={};return Array.from(e.children).forEach(function(o){var i,a,u,f;if(!(!bt(o,t.draggable,e,!1)||o.animated||o===n)){var m=Te(o);r.left=Math.
min((i=r.left)!==null&&i!==void 0?i:1/0,m.left),r.top=Math.min((a=r.top)!==null&&a!==void 0?a:1/0,m.top),r.right=Math.max((u=r.right)!==null&&u!==void 0?u:-1/0,
m.right),r.bottom=Math.max((f=r.bottom)!==null&&f!==void 0?f:-1/0,m.bottom)}}),r.width=r.right-r.left,r.height=r.bottom-r.top,r.x=r.left,r.y=r.top,r}var Ye="Sor\
table"+new Date().getTime();function Dh(){var e=[],t;return{captureAnimationState:function(){if(e=[],!!this.options.animation){var r=[].slice.call(this.el.children);
r.forEach(function(o){if(!(U(o,"display")==="none"||o===X.ghost)){e.push({target:o,rect:Te(o)});var i=kt({},e[e.length-1].rect);if(o.thisAnimationDuration){var a=Un(
o,!0);a&&(i.top-=a.f,i.left-=a.e)}o.fromRect=i}})}},addAnimationState:function(r){e.push(r)},removeAnimationState:function(r){e.splice(Sh(e,{target:r}),1)},animateAll:function(r){
var o=this;if(!this.options.animation){clearTimeout(t),typeof r=="function"&&r();return}var i=!1,a=0;e.forEach(function(u){var f=0,m=u.target,A=m.fromRect,w=Te(
m),M=m.prevFromRect,I=m.prevToRect,D=u.rect,C=Un(m,!0);C&&(w.top-=C.f,w.left-=C.e),m.toRect=w,m.thisAnimationDuration&&ha(M,w)&&!ha(A,w)&&(D.top-w.top)/(D.left-
w.left)===(A.top-w.top)/(A.left-w.left)&&(f=kh(D,M,I,o.options)),ha(w,A)||(m.prevFromRect=A,m.prevToRect=w,f||(f=o.options.animation),o.animate(m,D,w,f)),f&&(i=
!0,a=Math.max(a,f),clearTimeout(m.animationResetTimer),m.animationResetTimer=setTimeout(function(){m.animationTime=0,m.prevFromRect=null,m.fromRect=null,m.prevToRect=
null,m.thisAnimationDuration=null},f),m.thisAnimationDuration=f)}),clearTimeout(t),i?t=setTimeout(function(){typeof r=="function"&&r()},a):typeof r=="function"&&
r(),e=[]},animate:function(r,o,i,a){if(a){U(r,"transition",""),U(r,"transform","");var u=Un(this.el),f=u&&u.a,m=u&&u.d,A=(o.left-i.left)/(f||1),w=(o.top-i.top)/
(m||1);r.animatingX=!!A,r.animatingY=!!w,U(r,"transform","translate3d("+A+"px,"+w+"px,0)"),this.forRepaintDummy=Th(r),U(r,"transition","transform "+a+"ms"+(this.
options.easing?" "+this.options.easing:"")),U(r,"transform","translate3d(0,0,0)"),typeof r.animated=="number"&&clearTimeout(r.animated),r.animated=setTimeout(function(){
U(r,"transition",""),U(r,"transform",""),r.animated=!1,r.animatingX=!1,r.animatingY=!1},a)}}}}function Th(e){return e.offsetWidth}function kh(e,t,n,r){return Math.
sqrt(Math.pow(t.top-e.top,2)+Math.pow(t.left-e.left,2))/Math.sqrt(Math.pow(t.top-n.top,2)+Math.pow(t.left-n.left,2))*r.animation}var _n=[],ma={initializeByDefault:!0},
Ar={mount:function(t){for(var n in ma)ma.hasOwnProperty(n)&&!(n in t)&&(t[n]=ma[n]);_n.forEach(function(r){if(r.pluginName===t.pluginName)throw"Sortable: Cannot\
 mount plugin ".concat(t.pluginName," more than once")}),_n.push(t)},pluginEvent:function(t,n,r){var o=this;this.eventCanceled=!1,r.cancel=function(){o.eventCanceled=
!0};var i=t+"Global";_n.forEach(function(a){n[a.pluginName]&&(n[a.pluginName][i]&&n[a.pluginName][i](kt({sortable:n},r)),n.options[a.pluginName]&&n[a.pluginName][t]&&
n[a.pluginName][t](kt({sortable:n},r)))})},initializePlugins:function(t,n,r,o){_n.forEach(function(u){var f=u.pluginName;if(!(!t.options[f]&&!u.initializeByDefault)){
var m=new u(t,n,t.options);m.sortable=t,m.options=t.options,t[f]=m,Bt(r,m.defaults)}});for(var i in t.options)if(t.options.hasOwnProperty(i)){var a=this.modifyOption(
t,i,t.options[i]);typeof a<"u"&&(t.options[i]=a)}},getEventProperties:function(t,n){var r={};return _n.forEach(function(o){typeof o.eventProperties=="function"&&
Bt(r,o.eventProperties.call(n[o.pluginName],t))}),r},modifyOption:function(t,n,r){var o;return _n.forEach(function(i){t[i.pluginName]&&i.optionListeners&&typeof i.
optionListeners[n]=="function"&&(o=i.optionListeners[n].call(t[i.pluginName],r))}),o}};function Oh(e){var t=e.sortable,n=e.rootEl,r=e.name,o=e.targetEl,i=e.cloneEl,
a=e.toEl,u=e.fromEl,f=e.oldIndex,m=e.newIndex,A=e.oldDraggableIndex,w=e.newDraggableIndex,M=e.originalEvent,I=e.putSortable,D=e.extraEventProperties;if(t=t||n&&
n[Ye],!!t){var C,P=t.options,W="on"+r.charAt(0).toUpperCase()+r.substr(1);window.CustomEvent&&!_t&&!Cr?C=new CustomEvent(r,{bubbles:!0,cancelable:!0}):(C=document.
createEvent("Event"),C.initEvent(r,!0,!0)),C.to=a||n,C.from=u||n,C.item=o||n,C.clone=i,C.oldIndex=f,C.newIndex=m,C.oldDraggableIndex=A,C.newDraggableIndex=w,C.originalEvent=
M,C.pullMode=I?I.lastPutMode:void 0;var _=kt(kt({},D),Ar.getEventProperties(r,t));for(var v in _)C[v]=_[v];n&&n.dispatchEvent(C),P[W]&&P[W].call(t,C)}}var Mh=["\
evt"],je=function(t,n){var r=arguments.length>2&&arguments[2]!==void 0?arguments[2]:{},o=r.evt,i=bh(r,Mh);Ar.pluginEvent.bind(X)(t,n,kt({dragEl:q,parentEl:ve,ghostEl:Y,
rootEl:ce,nextEl:hn,lastDownEl:So,cloneEl:fe,cloneHidden:Kt,dragStarted:gr,putSortable:Pe,activeSortable:X.active,originalEvent:o,oldIndex:Wn,oldDraggableIndex:Er,
newIndex:rt,newDraggableIndex:Gt,hideGhostForTarget:wc,unhideGhostForTarget:Ec,cloneNowHidden:function(){Kt=!0},cloneNowShown:function(){Kt=!1},dispatchSortableEvent:function(u){
Ve({sortable:n,name:u,originalEvent:o})}},i))};function Ve(e){Oh(kt({putSortable:Pe,cloneEl:fe,targetEl:q,rootEl:ce,oldIndex:Wn,oldDraggableIndex:Er,newIndex:rt,
newDraggableIndex:Gt},e))}var q,ve,Y,ce,hn,So,fe,Kt,Wn,rt,Er,Gt,yo,Pe,Vn=!1,ko=!1,Oo=[],dn,vt,pa,ga,ic,ac,gr,Fn,xr,Sr=!1,wo=!1,Co,Fe,va=[],Sa=!1,Mo=[],Ro=typeof document<
"u",Eo=Ta,sc=Cr||_t?"cssFloat":"float",Ih=Ro&&!cc&&!Ta&&"draggable"in document.createElement("div"),vc=(function(){if(Ro){if(_t)return!1;var e=document.createElement(
"x");return e.style.cssText="pointer-events:auto",e.style.pointerEvents==="auto"}})(),bc=function(t,n){var r=U(t),o=parseInt(r.width)-parseInt(r.paddingLeft)-parseInt(
r.paddingRight)-parseInt(r.borderLeftWidth)-parseInt(r.borderRightWidth),i=Xn(t,0,n),a=Xn(t,1,n),u=i&&U(i),f=a&&U(a),m=u&&parseInt(u.marginLeft)+parseInt(u.marginRight)+
Te(i).width,A=f&&parseInt(f.marginLeft)+parseInt(f.marginRight)+Te(a).width;if(r.display==="flex")return r.flexDirection==="column"||r.flexDirection==="column-r\
everse"?"vertical":"horizontal";if(r.display==="grid")return r.gridTemplateColumns.split(" ").length<=1?"vertical":"horizontal";if(i&&u.float&&u.float!=="none"){
var w=u.float==="left"?"left":"right";return a&&(f.clear==="both"||f.clear===w)?"vertical":"horizontal"}return i&&(u.display==="block"||u.display==="flex"||u.display===
"table"||u.display==="grid"||m>=o&&r[sc]==="none"||a&&r[sc]==="none"&&m+A>o)?"vertical":"horizontal"},Rh=function(t,n,r){var o=r?t.left:t.top,i=r?t.right:t.bottom,
a=r?t.width:t.height,u=r?n.left:n.top,f=r?n.right:n.bottom,m=r?n.width:n.height;return o===u||i===f||o+a/2===u+m/2},Lh=function(t,n){var r;return Oo.some(function(o){
var i=o[Ye].options.emptyInsertThreshold;if(!(!i||ka(o))){var a=Te(o),u=t>=a.left-i&&t<=a.right+i,f=n>=a.top-i&&n<=a.bottom+i;if(u&&f)return r=o}}),r},yc=function(t){
function n(i,a){return function(u,f,m,A){var w=u.options.group.name&&f.options.group.name&&u.options.group.name===f.options.group.name;if(i==null&&(a||w))return!0;
if(i==null||i===!1)return!1;if(a&&i==="clone")return i;if(typeof i=="function")return n(i(u,f,m,A),a)(u,f,m,A);var M=(a?u:f).options.group.name;return i===!0||typeof i==
"string"&&i===M||i.join&&i.indexOf(M)>-1}}var r={},o=t.group;(!o||xa(o)!="object")&&(o={name:o}),r.name=o.name,r.checkPull=n(o.pull,!0),r.checkPut=n(o.put),r.revertClone=
o.revertClone,t.group=r},wc=function(){!vc&&Y&&U(Y,"display","none")},Ec=function(){!vc&&Y&&U(Y,"display","")};Ro&&!cc&&document.addEventListener("click",function(e){
if(ko)return e.preventDefault(),e.stopPropagation&&e.stopPropagation(),e.stopImmediatePropagation&&e.stopImmediatePropagation(),ko=!1,!1},!0);var fn=function(t){
if(q){t=t.touches?t.touches[0]:t;var n=Lh(t.clientX,t.clientY);if(n){var r={};for(var o in t)t.hasOwnProperty(o)&&(r[o]=t[o]);r.target=r.rootEl=n,r.preventDefault=
void 0,r.stopPropagation=void 0,n[Ye]._onDragOver(r)}}},Nh=function(t){q&&q.parentNode[Ye]._isOutsideThisEl(t.target)};function X(e,t){if(!(e&&e.nodeType&&e.nodeType===
1))throw"Sortable: `el` must be an HTMLElement, not ".concat({}.toString.call(e));this.el=e,this.options=t=Bt({},t),e[Ye]=this;var n={group:null,sort:!0,disabled:!1,
store:null,handle:null,draggable:/^[uo]l$/i.test(e.nodeName)?">li":">*",swapThreshold:1,invertSwap:!1,invertedSwapThreshold:null,removeCloneOnHide:!0,direction:function(){
return bc(e,this.options)},ghostClass:"sortable-ghost",chosenClass:"sortable-chosen",dragClass:"sortable-drag",ignore:"a, img",filter:null,preventOnFilter:!0,animation:0,
easing:null,setData:function(a,u){a.setData("Text",u.textContent)},dropBubble:!1,dragoverBubble:!1,dataIdAttr:"data-id",delay:0,delayOnTouchOnly:!1,touchStartThreshold:(Number.
parseInt?Number:window).parseInt(window.devicePixelRatio,10)||1,forceFallback:!1,fallbackClass:"sortable-fallback",fallbackOnBody:!1,fallbackTolerance:0,fallbackOffset:{
x:0,y:0},supportPointer:X.supportPointer!==!1&&"PointerEvent"in window&&(!yr||Ta),emptyInsertThreshold:5};Ar.initializePlugins(this,e,n);for(var r in n)!(r in t)&&
(t[r]=n[r]);yc(t);for(var o in this)o.charAt(0)==="_"&&typeof this[o]=="function"&&(this[o]=this[o].bind(this));this.nativeDraggable=t.forceFallback?!1:Ih,this.
nativeDraggable&&(this.options.touchStartThreshold=1),t.supportPointer?Z(e,"pointerdown",this._onTapStart):(Z(e,"mousedown",this._onTapStart),Z(e,"touchstart",this.
_onTapStart)),this.nativeDraggable&&(Z(e,"dragover",this),Z(e,"dragenter",this)),Oo.push(this.el),t.store&&t.store.get&&this.sort(t.store.get(this)||[]),Bt(this,
Dh())}X.prototype={constructor:X,_isOutsideThisEl:function(t){!this.el.contains(t)&&t!==this.el&&(Fn=null)},_getDirection:function(t,n){return typeof this.options.
direction=="function"?this.options.direction.call(this,t,n,q):this.options.direction},_onTapStart:function(t){if(t.cancelable){var n=this,r=this.el,o=this.options,
i=o.preventOnFilter,a=t.type,u=t.touches&&t.touches[0]||t.pointerType&&t.pointerType==="touch"&&t,f=(u||t).target,m=t.target.shadowRoot&&(t.path&&t.path[0]||t.composedPath&&
t.composedPath()[0])||f,A=o.filter;if(Wh(r),!q&&!(/mousedown|pointerdown/.test(a)&&t.button!==0||o.disabled)&&!m.isContentEditable&&!(!this.nativeDraggable&&yr&&
f&&f.tagName.toUpperCase()==="SELECT")&&(f=bt(f,o.draggable,r,!1),!(f&&f.animated)&&So!==f)){if(Wn=lt(f),Er=lt(f,o.draggable),typeof A=="function"){if(A.call(this,
t,f,this)){Ve({sortable:n,rootEl:m,name:"filter",targetEl:f,toEl:r,fromEl:r}),je("filter",n,{evt:t}),i&&t.preventDefault();return}}else if(A&&(A=A.split(",").some(
function(w){if(w=bt(m,w.trim(),r,!1),w)return Ve({sortable:n,rootEl:w,name:"filter",targetEl:f,fromEl:r,toEl:r}),je("filter",n,{evt:t}),!0}),A)){i&&t.preventDefault();
return}o.handle&&!bt(m,o.handle,r,!1)||this._prepareDragStart(t,u,f)}}},_prepareDragStart:function(t,n,r){var o=this,i=o.el,a=o.options,u=i.ownerDocument,f;if(r&&
!q&&r.parentNode===i){var m=Te(r);if(ce=i,q=r,ve=q.parentNode,hn=q.nextSibling,So=r,yo=a.group,X.dragged=q,dn={target:q,clientX:(n||t).clientX,clientY:(n||t).clientY},
ic=dn.clientX-m.left,ac=dn.clientY-m.top,this._lastX=(n||t).clientX,this._lastY=(n||t).clientY,q.style["will-change"]="all",f=function(){if(je("delayEnded",o,{evt:t}),
X.eventCanceled){o._onDrop();return}o._disableDelayedDragEvents(),!tc&&o.nativeDraggable&&(q.draggable=!0),o._triggerDragStart(t,n),Ve({sortable:o,name:"choose",
originalEvent:t}),nt(q,a.chosenClass,!0)},a.ignore.split(",").forEach(function(A){fc(q,A.trim(),ba)}),Z(u,"dragover",fn),Z(u,"mousemove",fn),Z(u,"touchmove",fn),
a.supportPointer?(Z(u,"pointerup",o._onDrop),!this.nativeDraggable&&Z(u,"pointercancel",o._onDrop)):(Z(u,"mouseup",o._onDrop),Z(u,"touchend",o._onDrop),Z(u,"tou\
chcancel",o._onDrop)),tc&&this.nativeDraggable&&(this.options.touchStartThreshold=4,q.draggable=!0),je("delayStart",this,{evt:t}),a.delay&&(!a.delayOnTouchOnly||
n)&&(!this.nativeDraggable||!(Cr||_t))){if(X.eventCanceled){this._onDrop();return}a.supportPointer?(Z(u,"pointerup",o._disableDelayedDrag),Z(u,"pointercancel",o.
_disableDelayedDrag)):(Z(u,"mouseup",o._disableDelayedDrag),Z(u,"touchend",o._disableDelayedDrag),Z(u,"touchcancel",o._disableDelayedDrag)),Z(u,"mousemove",o._delayedDragTouchMoveHandler),
Z(u,"touchmove",o._delayedDragTouchMoveHandler),a.supportPointer&&Z(u,"pointermove",o._delayedDragTouchMoveHandler),o._dragStartTimer=setTimeout(f,a.delay)}else
f()}},_delayedDragTouchMoveHandler:function(t){var n=t.touches?t.touches[0]:t;Math.max(Math.abs(n.clientX-this._lastX),Math.abs(n.clientY-this._lastY))>=Math.floor(
this.options.touchStartThreshold/(this.nativeDraggable&&window.devicePixelRatio||1))&&this._disableDelayedDrag()},_disableDelayedDrag:function(){q&&ba(q),clearTimeout(
this._dragStartTimer),this._disableDelayedDragEvents()},_disableDelayedDragEvents:function(){var t=this.el.ownerDocument;J(t,"mouseup",this._disableDelayedDrag),
J(t,"touchend",this._disableDelayedDrag),J(t,"touchcancel",this._disableDelayedDrag),J(t,"pointerup",this._disableDelayedDrag),J(t,"pointercancel",this._disableDelayedDrag),
J(t,"mousemove",this._delayedDragTouchMoveHandler),J(t,"touchmove",this._delayedDragTouchMoveHandler),J(t,"pointermove",this._delayedDragTouchMoveHandler)},_triggerDragStart:function(t,n){
n=n||t.pointerType=="touch"&&t,!this.nativeDraggable||n?this.options.supportPointer?Z(document,"pointermove",this._onTouchMove):n?Z(document,"touchmove",this._onTouchMove):
Z(document,"mousemove",this._onTouchMove):(Z(q,"dragend",this),Z(ce,"dragstart",this._onDragStart));try{document.selection?Ao(function(){document.selection.empty()}):
window.getSelection().removeAllRanges()}catch{}},_dragStarted:function(t,n){if(Vn=!1,ce&&q){je("dragStarted",this,{evt:n}),this.nativeDraggable&&Z(document,"dra\
gover",Nh);var r=this.options;!t&&nt(q,r.dragClass,!1),nt(q,r.ghostClass,!0),X.active=this,t&&this._appendGhost(),Ve({sortable:this,name:"start",originalEvent:n})}else
this._nulling()},_emulateDragOver:function(){if(vt){this._lastX=vt.clientX,this._lastY=vt.clientY,wc();for(var t=document.elementFromPoint(vt.clientX,vt.clientY),
n=t;t&&t.shadowRoot&&(t=t.shadowRoot.elementFromPoint(vt.clientX,vt.clientY),t!==n);)n=t;if(q.parentNode[Ye]._isOutsideThisEl(t),n)do{if(n[Ye]){var r=void 0;if(r=
n[Ye]._onDragOver({clientX:vt.clientX,clientY:vt.clientY,target:t,rootEl:n}),r&&!this.options.dragoverBubble)break}t=n}while(n=dc(n));Ec()}},_onTouchMove:function(t){
if(dn){var n=this.options,r=n.fallbackTolerance,o=n.fallbackOffset,i=t.touches?t.touches[0]:t,a=Y&&Un(Y,!0),u=Y&&a&&a.a,f=Y&&a&&a.d,m=Eo&&Fe&&oc(Fe),A=(i.clientX-
dn.clientX+o.x)/(u||1)+(m?m[0]-va[0]:0)/(u||1),w=(i.clientY-dn.clientY+o.y)/(f||1)+(m?m[1]-va[1]:0)/(f||1);if(!X.active&&!Vn){if(r&&Math.max(Math.abs(i.clientX-
this._lastX),Math.abs(i.clientY-this._lastY))<r)return;this._onDragStart(t,!0)}if(Y){a?(a.e+=A-(pa||0),a.f+=w-(ga||0)):a={a:1,b:0,c:0,d:1,e:A,f:w};var M="matrix\
(".concat(a.a,",").concat(a.b,",").concat(a.c,",").concat(a.d,",").concat(a.e,",").concat(a.f,")");U(Y,"webkitTransform",M),U(Y,"mozTransform",M),U(Y,"msTransfo\
rm",M),U(Y,"transform",M),pa=A,ga=w,vt=i}t.cancelable&&t.preventDefault()}},_appendGhost:function(){if(!Y){var t=this.options.fallbackOnBody?document.body:ce,n=Te(
q,!0,Eo,!0,t),r=this.options;if(Eo){for(Fe=t;U(Fe,"position")==="static"&&U(Fe,"transform")==="none"&&Fe!==document;)Fe=Fe.parentNode;Fe!==document.body&&Fe!==document.
documentElement?(Fe===document&&(Fe=Tt()),n.top+=Fe.scrollTop,n.left+=Fe.scrollLeft):Fe=Tt(),va=oc(Fe)}Y=q.cloneNode(!0),nt(Y,r.ghostClass,!1),nt(Y,r.fallbackClass,
!0),nt(Y,r.dragClass,!0),U(Y,"transition",""),U(Y,"transform",""),U(Y,"box-sizing","border-box"),U(Y,"margin",0),U(Y,"top",n.top),U(Y,"left",n.left),U(Y,"width",
n.width),U(Y,"height",n.height),U(Y,"opacity","0.8"),U(Y,"position",Eo?"absolute":"fixed"),U(Y,"zIndex","100000"),U(Y,"pointerEvents","none"),X.ghost=Y,t.appendChild(
Y),U(Y,"transform-origin",ic/parseInt(Y.style.width)*100+"% "+ac/parseInt(Y.style.height)*100+"%")}},_onDragStart:function(t,n){var r=this,o=t.dataTransfer,i=r.
options;if(je("dragStart",this,{evt:t}),X.eventCanceled){this._onDrop();return}je("setupClone",this),X.eventCanceled||(fe=pc(q),fe.removeAttribute("id"),fe.draggable=
!1,fe.style["will-change"]="",this._hideClone(),nt(fe,this.options.chosenClass,!1),X.clone=fe),r.cloneId=Ao(function(){je("clone",r),!X.eventCanceled&&(r.options.
removeCloneOnHide||ce.insertBefore(fe,q),r._hideClone(),Ve({sortable:r,name:"clone"}))}),!n&&nt(q,i.dragClass,!0),n?(ko=!0,r._loopId=setInterval(r._emulateDragOver,
50)):(J(document,"mouseup",r._onDrop),J(document,"touchend",r._onDrop),J(document,"touchcancel",r._onDrop),o&&(o.effectAllowed="move",i.setData&&i.setData.call(
r,o,q)),Z(document,"drop",r),U(q,"transform","translateZ(0)")),Vn=!0,r._dragStartId=Ao(r._dragStarted.bind(r,n,t)),Z(document,"selectstart",r),gr=!0,window.getSelection().
removeAllRanges(),yr&&U(document.body,"user-select","none")},_onDragOver:function(t){var n=this.el,r=t.target,o,i,a,u=this.options,f=u.group,m=X.active,A=yo===f,
w=u.sort,M=Pe||m,I,D=this,C=!1;if(Sa)return;function P(ue,gn){je(ue,D,kt({evt:t,isOwner:A,axis:I?"vertical":"horizontal",revert:a,dragRect:o,targetRect:i,canSort:w,
fromSortable:M,target:r,completed:_,onMove:function(He,he){return xo(ce,n,q,o,He,Te(He),t,he)},changed:v},gn))}function W(){P("dragOverAnimationCapture"),D.captureAnimationState(),
D!==M&&M.captureAnimationState()}function _(ue){return P("dragOverCompleted",{insertion:ue}),ue&&(A?m._hideClone():m._showClone(D),D!==M&&(nt(q,Pe?Pe.options.ghostClass:
m.options.ghostClass,!1),nt(q,u.ghostClass,!0)),Pe!==D&&D!==X.active?Pe=D:D===X.active&&Pe&&(Pe=null),M===D&&(D._ignoreWhileAnimating=r),D.animateAll(function(){
P("dragOverAnimationComplete"),D._ignoreWhileAnimating=null}),D!==M&&(M.animateAll(),M._ignoreWhileAnimating=null)),(r===q&&!q.animated||r===n&&!r.animated)&&(Fn=
null),!u.dragoverBubble&&!t.rootEl&&r!==document&&(q.parentNode[Ye]._isOutsideThisEl(t.target),!ue&&fn(t)),!u.dragoverBubble&&t.stopPropagation&&t.stopPropagation(),
C=!0}function v(){rt=lt(q),Gt=lt(q,u.draggable),Ve({sortable:D,name:"change",toEl:n,newIndex:rt,newDraggableIndex:Gt,originalEvent:t})}if(t.preventDefault!==void 0&&
t.cancelable&&t.preventDefault(),r=bt(r,u.draggable,n,!0),P("dragOver"),X.eventCanceled)return C;if(q.contains(t.target)||r.animated&&r.animatingX&&r.animatingY||
D._ignoreWhileAnimating===r)return _(!1);if(ko=!1,m&&!u.disabled&&(A?w||(a=ve!==ce):Pe===this||(this.lastPutMode=yo.checkPull(this,m,q,t))&&f.checkPut(this,m,q,
t))){if(I=this._getDirection(t,r)==="vertical",o=Te(q),P("dragOverValid"),X.eventCanceled)return C;if(a)return ve=ce,W(),this._hideClone(),P("revert"),X.eventCanceled||
(hn?ce.insertBefore(q,hn):ce.appendChild(q)),_(!0);var T=ka(n,u.draggable);if(!T||Bh(t,I,this)&&!T.animated){if(T===q)return _(!1);if(T&&n===t.target&&(r=T),r&&
(i=Te(r)),xo(ce,n,q,o,r,i,t,!!r)!==!1)return W(),T&&T.nextSibling?n.insertBefore(q,T.nextSibling):n.appendChild(q),ve=n,v(),_(!0)}else if(T&&Ph(t,I,this)){var E=Xn(
n,0,u,!0);if(E===q)return _(!1);if(r=E,i=Te(r),xo(ce,n,q,o,r,i,t,!1)!==!1)return W(),n.insertBefore(q,E),ve=n,v(),_(!0)}else if(r.parentNode===n){i=Te(r);var b=0,
L,O=q.parentNode!==n,B=!Rh(q.animated&&q.toRect||o,r.animated&&r.toRect||i,I),F=I?"top":"left",V=rc(r,"top","top")||rc(q,"top","top"),j=V?V.scrollTop:void 0;Fn!==
r&&(L=i[F],Sr=!1,wo=!B&&u.invertSwap||O),b=_h(t,r,i,I,B?1:u.swapThreshold,u.invertedSwapThreshold==null?u.swapThreshold:u.invertedSwapThreshold,wo,Fn===r);var G;
if(b!==0){var xe=lt(q);do xe-=b,G=ve.children[xe];while(G&&(U(G,"display")==="none"||G===Y))}if(b===0||G===r)return _(!1);Fn=r,xr=b;var ie=r.nextElementSibling,
Ne=!1;Ne=b===1;var be=xo(ce,n,q,o,r,i,t,Ne);if(be!==!1)return(be===1||be===-1)&&(Ne=be===1),Sa=!0,setTimeout(qh,30),W(),Ne&&!ie?n.appendChild(q):r.parentNode.insertBefore(
q,Ne?ie:r),V&&mc(V,0,j-V.scrollTop),ve=q.parentNode,L!==void 0&&!wo&&(Co=Math.abs(L-Te(r)[F])),v(),_(!0)}if(n.contains(q))return _(!1)}return!1},_ignoreWhileAnimating:null,
_offMoveEvents:function(){J(document,"mousemove",this._onTouchMove),J(document,"touchmove",this._onTouchMove),J(document,"pointermove",this._onTouchMove),J(document,
"dragover",fn),J(document,"mousemove",fn),J(document,"touchmove",fn)},_offUpEvents:function(){var t=this.el.ownerDocument;J(t,"mouseup",this._onDrop),J(t,"touch\
end",this._onDrop),J(t,"pointerup",this._onDrop),J(t,"pointercancel",this._onDrop),J(t,"touchcancel",this._onDrop),J(document,"selectstart",this)},_onDrop:function(t){
var n=this.el,r=this.options;if(rt=lt(q),Gt=lt(q,r.draggable),je("drop",this,{evt:t}),ve=q&&q.parentNode,rt=lt(q),Gt=lt(q,r.draggable),X.eventCanceled){this._nulling();
return}Vn=!1,wo=!1,Sr=!1,clearInterval(this._loopId),clearTimeout(this._dragStartTimer),Ca(this.cloneId),Ca(this._dragStartId),this.nativeDraggable&&(J(document,
"drop",this),J(n,"dragstart",this._onDragStart)),this._offMoveEvents(),this._offUpEvents(),yr&&U(document.body,"user-select",""),U(q,"transform",""),t&&(gr&&(t.
cancelable&&t.preventDefault(),!r.dropBubble&&t.stopPropagation()),Y&&Y.parentNode&&Y.parentNode.removeChild(Y),(ce===ve||Pe&&Pe.lastPutMode!=="clone")&&fe&&fe.
parentNode&&fe.parentNode.removeChild(fe),q&&(this.nativeDraggable&&J(q,"dragend",this),ba(q),q.style["will-change"]="",gr&&!Vn&&nt(q,Pe?Pe.options.ghostClass:this.
options.ghostClass,!1),nt(q,this.options.chosenClass,!1),Ve({sortable:this,name:"unchoose",toEl:ve,newIndex:null,newDraggableIndex:null,originalEvent:t}),ce!==ve?
(rt>=0&&(Ve({rootEl:ve,name:"add",toEl:ve,fromEl:ce,originalEvent:t}),Ve({sortable:this,name:"remove",toEl:ve,originalEvent:t}),Ve({rootEl:ve,name:"sort",toEl:ve,
fromEl:ce,originalEvent:t}),Ve({sortable:this,name:"sort",toEl:ve,originalEvent:t})),Pe&&Pe.save()):rt!==Wn&&rt>=0&&(Ve({sortable:this,name:"update",toEl:ve,originalEvent:t}),
Ve({sortable:this,name:"sort",toEl:ve,originalEvent:t})),X.active&&((rt==null||rt===-1)&&(rt=Wn,Gt=Er),Ve({sortable:this,name:"end",toEl:ve,originalEvent:t}),this.
save()))),this._nulling()},_nulling:function(){je("nulling",this),ce=q=ve=Y=hn=fe=So=Kt=dn=vt=gr=rt=Gt=Wn=Er=Fn=xr=Pe=yo=X.dragged=X.ghost=X.clone=X.active=null;
var t=this.el;Mo.forEach(function(n){t.contains(n)&&(n.checked=!0)}),Mo.length=pa=ga=0},handleEvent:function(t){switch(t.type){case"drop":case"dragend":this._onDrop(
t);break;case"dragenter":case"dragover":q&&(this._onDragOver(t),Hh(t));break;case"selectstart":t.preventDefault();break}},toArray:function(){for(var t=[],n,r=this.
el.children,o=0,i=r.length,a=this.options;o<i;o++)n=r[o],bt(n,a.draggable,this.el,!1)&&t.push(n.getAttribute(a.dataIdAttr)||Vh(n));return t},sort:function(t,n){
var r={},o=this.el;this.toArray().forEach(function(i,a){var u=o.children[a];bt(u,this.options.draggable,o,!1)&&(r[i]=u)},this),n&&this.captureAnimationState(),t.
forEach(function(i){r[i]&&(o.removeChild(r[i]),o.appendChild(r[i]))}),n&&this.animateAll()},save:function(){var t=this.options.store;t&&t.set&&t.set(this)},closest:function(t,n){
return bt(t,n||this.options.draggable,this.el,!1)},option:function(t,n){var r=this.options;if(n===void 0)return r[t];var o=Ar.modifyOption(this,t,n);typeof o<"u"?
r[t]=o:r[t]=n,t==="group"&&yc(r)},destroy:function(){je("destroy",this);var t=this.el;t[Ye]=null,J(t,"mousedown",this._onTapStart),J(t,"touchstart",this._onTapStart),
J(t,"pointerdown",this._onTapStart),this.nativeDraggable&&(J(t,"dragover",this),J(t,"dragenter",this)),Array.prototype.forEach.call(t.querySelectorAll("[draggab\
le]"),function(n){n.removeAttribute("draggable")}),this._onDrop(),this._disableDelayedDragEvents(),Oo.splice(Oo.indexOf(this.el),1),this.el=t=null},_hideClone:function(){
if(!Kt){if(je("hideClone",this),X.eventCanceled)return;U(fe,"display","none"),this.options.removeCloneOnHide&&fe.parentNode&&fe.parentNode.removeChild(fe),Kt=!0}},
_showClone:function(t){if(t.lastPutMode!=="clone"){this._hideClone();return}if(Kt){if(je("showClone",this),X.eventCanceled)return;q.parentNode==ce&&!this.options.
group.revertClone?ce.insertBefore(fe,q):hn?ce.insertBefore(fe,hn):ce.appendChild(fe),this.options.group.revertClone&&this.animate(q,fe),U(fe,"display",""),Kt=!1}}};
function Hh(e){e.dataTransfer&&(e.dataTransfer.dropEffect="move"),e.cancelable&&e.preventDefault()}function xo(e,t,n,r,o,i,a,u){var f,m=e[Ye],A=m.options.onMove,
w;return window.CustomEvent&&!_t&&!Cr?f=new CustomEvent("move",{bubbles:!0,cancelable:!0}):(f=document.createEvent("Event"),f.initEvent("move",!0,!0)),f.to=t,f.
from=e,f.dragged=n,f.draggedRect=r,f.related=o||t,f.relatedRect=i||Te(t),f.willInsertAfter=u,f.originalEvent=a,e.dispatchEvent(f),A&&(w=A.call(m,f,a)),w}function ba(e){
e.draggable=!1}function qh(){Sa=!1}function Ph(e,t,n){var r=Te(Xn(n.el,0,n.options,!0)),o=gc(n.el,n.options,Y),i=10;return t?e.clientX<o.left-i||e.clientY<r.top&&
e.clientX<r.right:e.clientY<o.top-i||e.clientY<r.bottom&&e.clientX<r.left}function Bh(e,t,n){var r=Te(ka(n.el,n.options.draggable)),o=gc(n.el,n.options,Y),i=10;
return t?e.clientX>o.right+i||e.clientY>r.bottom&&e.clientX>r.left:e.clientY>o.bottom+i||e.clientX>r.right&&e.clientY>r.top}function _h(e,t,n,r,o,i,a,u){var f=r?
e.clientY:e.clientX,m=r?n.height:n.width,A=r?n.top:n.left,w=r?n.bottom:n.right,M=!1;if(!a){if(u&&Co<m*o){if(!Sr&&(xr===1?f>A+m*i/2:f<w-m*i/2)&&(Sr=!0),Sr)M=!0;else if(xr===
1?f<A+Co:f>w-Co)return-xr}else if(f>A+m*(1-o)/2&&f<w-m*(1-o)/2)return Fh(t)}return M=M||a,M&&(f<A+m*i/2||f>w-m*i/2)?f>A+m/2?1:-1:0}function Fh(e){return lt(q)<lt(
e)?1:-1}function Vh(e){for(var t=e.tagName+e.className+e.src+e.href+e.textContent,n=t.length,r=0;n--;)r+=t.charCodeAt(n);return r.toString(36)}function Wh(e){Mo.
length=0;for(var t=e.getElementsByTagName("input"),n=t.length;n--;){var r=t[n];r.checked&&Mo.push(r)}}function Ao(e){return setTimeout(e,0)}function Ca(e){return clearTimeout(
e)}Ro&&Z(document,"touchmove",function(e){(X.active||Vn)&&e.cancelable&&e.preventDefault()});X.utils={on:Z,off:J,css:U,find:fc,is:function(t,n){return!!bt(t,n,t,
!1)},extend:Ch,throttle:hc,closest:bt,toggleClass:nt,clone:pc,index:lt,nextTick:Ao,cancelNextTick:Ca,detectDirection:bc,getChild:Xn,expando:Ye};X.get=function(e){
return e[Ye]};X.mount=function(){for(var e=arguments.length,t=new Array(e),n=0;n<e;n++)t[n]=arguments[n];t[0].constructor===Array&&(t=t[0]),t.forEach(function(r){
if(!r.prototype||!r.prototype.constructor)throw"Sortable: Mounted plugin must be a constructor function, not ".concat({}.toString.call(r));r.utils&&(X.utils=kt(
kt({},X.utils),r.utils)),Ar.mount(r)})};X.create=function(e,t){return new X(e,t)};X.version=xh;var De=[],vr,Aa,Da=!1,ya,wa,Io,br;function Uh(){function e(){this.
defaults={scroll:!0,forceAutoScrollFallback:!1,scrollSensitivity:30,scrollSpeed:10,bubbleScroll:!0};for(var t in this)t.charAt(0)==="_"&&typeof this[t]=="functi\
on"&&(this[t]=this[t].bind(this))}return e.prototype={dragStarted:function(n){var r=n.originalEvent;this.sortable.nativeDraggable?Z(document,"dragover",this._handleAutoScroll):
this.options.supportPointer?Z(document,"pointermove",this._handleFallbackAutoScroll):r.touches?Z(document,"touchmove",this._handleFallbackAutoScroll):Z(document,
"mousemove",this._handleFallbackAutoScroll)},dragOverCompleted:function(n){var r=n.originalEvent;!this.options.dragOverBubble&&!r.rootEl&&this._handleAutoScroll(
r)},drop:function(){this.sortable.nativeDraggable?J(document,"dragover",this._handleAutoScroll):(J(document,"pointermove",this._handleFallbackAutoScroll),J(document,
"touchmove",this._handleFallbackAutoScroll),J(document,"mousemove",this._handleFallbackAutoScroll)),lc(),Do(),Ah()},nulling:function(){Io=Aa=vr=Da=br=ya=wa=null,
De.length=0},_handleFallbackAutoScroll:function(n){this._handleAutoScroll(n,!0)},_handleAutoScroll:function(n,r){var o=this,i=(n.touches?n.touches[0]:n).clientX,
a=(n.touches?n.touches[0]:n).clientY,u=document.elementFromPoint(i,a);if(Io=n,r||this.options.forceAutoScrollFallback||Cr||_t||yr){Ea(n,this.options,u,r);var f=Jt(
u,!0);Da&&(!br||i!==ya||a!==wa)&&(br&&lc(),br=setInterval(function(){var m=Jt(document.elementFromPoint(i,a),!0);m!==f&&(f=m,Do()),Ea(n,o.options,m,r)},10),ya=i,
wa=a)}else{if(!this.options.bubbleScroll||Jt(u,!0)===Tt()){Do();return}Ea(n,this.options,Jt(u,!1),!1)}}},Bt(e,{pluginName:"scroll",initializeByDefault:!0})}function Do(){
De.forEach(function(e){clearInterval(e.pid)}),De=[]}function lc(){clearInterval(br)}var Ea=hc(function(e,t,n,r){if(t.scroll){var o=(e.touches?e.touches[0]:e).clientX,
i=(e.touches?e.touches[0]:e).clientY,a=t.scrollSensitivity,u=t.scrollSpeed,f=Tt(),m=!1,A;Aa!==n&&(Aa=n,Do(),vr=t.scroll,A=t.scrollFn,vr===!0&&(vr=Jt(n,!0)));var w=0,
M=vr;do{var I=M,D=Te(I),C=D.top,P=D.bottom,W=D.left,_=D.right,v=D.width,T=D.height,E=void 0,b=void 0,L=I.scrollWidth,O=I.scrollHeight,B=U(I),F=I.scrollLeft,V=I.
scrollTop;I===f?(E=v<L&&(B.overflowX==="auto"||B.overflowX==="scroll"||B.overflowX==="visible"),b=T<O&&(B.overflowY==="auto"||B.overflowY==="scroll"||B.overflowY===
"visible")):(E=v<L&&(B.overflowX==="auto"||B.overflowX==="scroll"),b=T<O&&(B.overflowY==="auto"||B.overflowY==="scroll"));var j=E&&(Math.abs(_-o)<=a&&F+v<L)-(Math.
abs(W-o)<=a&&!!F),G=b&&(Math.abs(P-i)<=a&&V+T<O)-(Math.abs(C-i)<=a&&!!V);if(!De[w])for(var xe=0;xe<=w;xe++)De[xe]||(De[xe]={});(De[w].vx!=j||De[w].vy!=G||De[w].
el!==I)&&(De[w].el=I,De[w].vx=j,De[w].vy=G,clearInterval(De[w].pid),(j!=0||G!=0)&&(m=!0,De[w].pid=setInterval(function(){r&&this.layer===0&&X.active._onTouchMove(
Io);var ie=De[this.layer].vy?De[this.layer].vy*u:0,Ne=De[this.layer].vx?De[this.layer].vx*u:0;typeof A=="function"&&A.call(X.dragged.parentNode[Ye],Ne,ie,e,Io,De[this.
layer].el)!=="continue"||mc(De[this.layer].el,Ne,ie)}.bind({layer:w}),24))),w++}while(t.bubbleScroll&&M!==f&&(M=Jt(M,!1)));Da=m}},30),xc=function(t){var n=t.originalEvent,
r=t.putSortable,o=t.dragEl,i=t.activeSortable,a=t.dispatchSortableEvent,u=t.hideGhostForTarget,f=t.unhideGhostForTarget;if(n){var m=r||i;u();var A=n.changedTouches&&
n.changedTouches.length?n.changedTouches[0]:n,w=document.elementFromPoint(A.clientX,A.clientY);f(),m&&!m.el.contains(w)&&(a("spill"),this.onSpill({dragEl:o,putSortable:r}))}};
function Oa(){}Oa.prototype={startIndex:null,dragStart:function(t){var n=t.oldDraggableIndex;this.startIndex=n},onSpill:function(t){var n=t.dragEl,r=t.putSortable;
this.sortable.captureAnimationState(),r&&r.captureAnimationState();var o=Xn(this.sortable.el,this.startIndex,this.options);o?this.sortable.el.insertBefore(n,o):
this.sortable.el.appendChild(n),this.sortable.animateAll(),r&&r.animateAll()},drop:xc};Bt(Oa,{pluginName:"revertOnSpill"});function Ma(){}Ma.prototype={onSpill:function(t){
var n=t.dragEl,r=t.putSortable,o=r||this.sortable;o.captureAnimationState(),n.parentNode&&n.parentNode.removeChild(n),o.animateAll()},drop:xc};Bt(Ma,{pluginName:"\
removeOnSpill"});X.mount(new Uh);X.mount(Ma,Oa);var Ia=X;var mn=()=>document.getElementById("outline"),Ra=!1,Dr="";function Cc(e){$.locked||Ia.get(e)||Ia.create(e,{group:"blocks",handle:".grip",draggable:"[data-row]",
animation:Mn()?0:150,ghostClass:"row-ghost",fallbackClass:"row-drag",forceFallback:!0,fallbackOnBody:!0,fallbackTolerance:3,scroll:mn(),bubbleScroll:!0,emptyInsertThreshold:24,
onStart:()=>{Ra=!0},onEnd:Xh})}function Xh(e){Ra=!1,e.from!==e.to||e.oldIndex!==e.newIndex?(on(`${kn(e.item.dataset.row)}：已移动`),Wr(e.item),Dr=""):Dr&&Ac(
Dr)}function Ac(e){if(Ra){Dr=e;return}Dr="";let t=$h();$r.morph(mn(),e,{morphStyle:"innerHTML",callbacks:{beforeAttributeUpdated:(n,r)=>!(n==="open"&&r.tagName===
"DETAILS")}}),t&&t(),Dc(),jh(),mn().querySelectorAll("[data-list]").forEach(Cc)}function $h(){let e=document.activeElement?.closest("#outline [data-row], #outli\
ne [data-section]");if(!e)return null;let t=[...e.querySelectorAll("a, button")].indexOf(document.activeElement);return()=>{if(e.contains(document.activeElement))
return;document.getElementById(e.id)?.querySelectorAll("a, button")[t]?.focus({preventScroll:!0})}}function jh(){let e=[...mn().querySelectorAll("[data-row]")],
t=e.findIndex(r=>r.dataset.row===pe().block),n=document.querySelector("#side .block-acts");if(!(!n||t<0)){n.querySelector('[name=by][value="-1"]').disabled=t===
0,n.querySelector('[name=by][value="1"]').disabled=t===e.length-1;for(let r of n.querySelectorAll("[name=hidden]"))r.hidden=r.value==="off"!=(e[t].dataset.hidden===
"on")}}function Dc(){let e=pe();for(let t of mn().querySelectorAll("a[data-block], a[data-panel]")){let n=e.block?t.dataset.block===e.block:t.dataset.panel===e.
panel;t.parentElement.classList.toggle("current",n),n?t.setAttribute("aria-current","true"):t.removeAttribute("aria-current")}}function Sc(){Dc(),mn().querySelector(
"a[data-block][aria-current]")?.scrollIntoView({block:"nearest"})}function Yh(){mn().querySelectorAll("[data-list]").forEach(Cc),document.addEventListener("draf\
t:answer",e=>{e.detail.outline&&Ac(e.detail.outline)}),document.addEventListener("editor:open",Sc),document.addEventListener("click",e=>{let t=e.target.closest(
"[data-add]");!t||e.metaKey||e.ctrlKey||(e.preventDefault(),ht({section:t.dataset.add}))}),document.addEventListener("click",e=>{let t=e.target.closest("a[data-\
block], a[data-panel]");!t||e.metaKey||e.ctrlKey||e.shiftKey||(e.preventDefault(),t.closest("details.menu")?.removeAttribute("open"),Ae({block:t.dataset.block,panel:t.
dataset.panel},{show:!0,focus:e.detail===0}))}),Sc()}var pn=new Map,Tc=e=>[...document.querySelectorAll(".video-field")].find(t=>t.dataset.path===e);document.addEventListener("change",e=>{let t=e.target.matches?.(
".video-field [data-video-file]")&&e.target.closest(".video-field"),n=t&&e.target.files[0];n&&(e.target.value="",zh(t.dataset.path,n))});document.addEventListener(
"click",e=>{let t=e.target.closest?.(".video-field [data-video-stop]");t&&pn.get(t.closest(".video-field").dataset.path)?.abort()});async function zh(e,t){pn.get(
e)?.abort();let n=new AbortController,r=Tc(e).closest("form").getAttribute("action"),o=()=>{let a=pn.get(e)===n&&Tc(e);return a&&a.closest("form").getAttribute(
"action")===r?a:null};pn.set(e,n),kc(o(),"");try{let a=await al(t,u=>Gh(o(),u),n.signal);Kh(o(),a)}catch(a){a.error!=="stopped"&&kc(o(),a.message)}let i=o();pn.
get(e)===n&&pn.delete(e),i&&(i.querySelector("[data-video-busy]").hidden=!0)}function Gh(e,{words:t,share:n}){e&&(e.querySelector("[data-video-busy]").hidden=!1,
e.querySelector("[data-video-words]").textContent=t,e.querySelector("progress").value=Math.round(n*100))}function kc(e,t){if(!e)return;let n=e.querySelector("[d\
ata-video-failed]");n.hidden=!t,n.textContent=t}function Kh(e,t){if(!e)return;let n=e.querySelector("[data-video-src]");n.value=t.src,n.checked=!0,e.querySelector(
"[data-video-there]").hidden=!1,e.querySelector("[data-video-empty]").hidden=!0,e.querySelector("[data-video-again]").hidden=!1,e.querySelector("video").src=t.url,
e.querySelector("[data-video-facts]").textContent=[`${t.w}×${t.h}`,t.length].filter(Boolean).join(" · ");let r=e.querySelector("[data-video-frame]");r.classList.
remove("border-red-500","bg-red-50/40"),r.classList.add("border-slate-200"),n.dispatchEvent(new Event("input",{bubbles:!0}))}window.addEventListener("beforeunlo\
ad",e=>{pn.size&&(e.preventDefault(),e.returnValue=!0)});var Jh=4e3,Oc=["one","two","three","four"];function Mc(e){let t,n=async()=>{if(clearTimeout(t),!document.hidden){try{let r=await Me($.base+"/here",{method:"POST",
json:{tab:$.tab,place:e()}});Qh(r.others),r.rev>$.rev&&!Ut()&&Go()}catch{}clearTimeout(t),t=setTimeout(n,Jh)}};document.addEventListener("visibilitychange",n),addEventListener(
"pagehide",()=>{let r=JSON.stringify({tab:$.tab,gone:!0});fetch($.base+"/here",{method:"POST",keepalive:!0,headers:{"Content-Type":"application/json","X-CSRF-To\
ken":document.body.dataset.csrf},body:r}).catch(()=>{})}),n()}function Qh(e){let t=document.getElementById("others");t&&(t.replaceChildren(...e.slice(0,Oc.length).
map((n,r)=>{let o=document.createElement("span"),i=n.self?"您在另一个窗口也打开了这个页面":n.name+"也在编辑这个页面";return o.className="\
other other-"+Oc[r],o.title=i,o.setAttribute("role","img"),o.setAttribute("aria-label",i),o.textContent=n.self?"您":Array.from(n.name)[0],o})),document.querySelectorAll(
"[data-other]").forEach(n=>n.removeAttribute("data-other")),e.forEach(n=>{n.self||!n.place||document.querySelectorAll(`#outline [data-block="${CSS.escape(n.place)}\
"]`).forEach(r=>{r.dataset.other=n.name})}))}var Na={};Le(Na,{start:()=>nm});var Ic={short:5,long:10},Rc;function em({words:e,undo:t}){if(!e)return;let n=document.getElementById("toast"),r=document.createElement("span");if(r.textContent=
e,n.replaceChildren(r),t){let o=document.createElement("button");o.type="button",o.textContent="撤销",o.addEventListener("click",()=>{delete n.dataset.shown,ur(
"undo")}),n.append(o)}n.dataset.shown="on",Lc(t?Ic.long:Ic.short)}function Lc(e){clearTimeout(Rc),Rc=setTimeout(tm,e*1e3)}function tm(){let e=document.getElementById(
"toast");if(e.matches(":hover")||e.contains(document.activeElement)&&document.activeElement.matches(":focus-visible"))return Lc(2);delete e.dataset.shown}function nm(){
document.addEventListener("draft:say",e=>em(e.detail))}Object.assign(Or.config,{allowEval:!1,includeIndicatorStyles:!1,allowScriptTags:!1,historyEnabled:!1,attributesToSettle:[],timeout:15e3});function rm(e){let t=pe().
block;(e||!t||document.getElementById("row-"+t))&&Ae({block:e})}function om(){Cl({onSelect:rm}),document.addEventListener("editor:open",t=>fr(t.detail.block)),document.
addEventListener("draft:answer",t=>{Ui(t.detail);let{block:n}=pe();n&&t.detail.sent?.some(r=>r.block===n&&(r.do==="place"||r.do==="move"))&&Tl(n)});let e=()=>fl(
document.getElementById("side"));document.addEventListener("editor:form",e),e(),Qo(),fr(pe().block)}for(let e of[Na,ia,Ko,On,fa,La,Zo,ua,Gi,oa,ra,Qi,so,Ni,ai,ti,
sa,aa])e.start();vs();om();Mc(()=>pe().block||pe().panel);})();
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
